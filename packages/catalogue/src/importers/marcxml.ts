import { SaxesParser } from 'saxes';
import type { CatalogueError } from '../loading/catalogue-error.js';
import type { Row } from '../loading/rows.js';
import type { MarcField, MarcRecord } from './marc-record.js';

/** A field that is being read. */
interface Opened {
  readonly tag: string;
  readonly indicators: string;
  readonly subfields: [code: string, text: string][];
}

type Attributes = Readonly<Record<string, { readonly value: string }>>;

const fieldOf = (attributes: Attributes): Opened => {
  const attribute = (name: string): string => attributes[name]?.value ?? '';
  return {
    tag: attribute('tag'),
    indicators: `${attribute('ind1')}${attribute('ind2')}`,
    subfields: [],
  };
};

/** Gathers the records that a parser comes upon, each with the line on which it ends. */
const gathering = () => {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let found: Row<MarcRecord>[] = [];
  let fields: MarcField[] = [];
  let field: Opened = fieldOf({});
  let text = '';

  /** What is done where an element begins, and where it ends, by its name. */
  const begins: Readonly<Record<string, (attributes: Attributes) => void>> = {
    record: () => (fields = []),
    controlfield: (attributes) => (field = fieldOf(attributes)),
    datafield: (attributes) => (field = fieldOf(attributes)),
    subfield: ({ code }) => field.subfields.push([code?.value ?? '', '']),
  };
  const ends: Readonly<Record<string, () => void>> = {
    subfield: () => {
      const last = field.subfields.at(-1);
      if (last) last[1] = text;
    },
    controlfield: () => {
      field.subfields.push(['', text]);
      fields.push(field);
    },
    datafield: () => fields.push(field),
    record: () => found.push({ row: parser.line, value: fields }),
  };
  parser.on('opentag', ({ local, attributes }) => {
    text = '';
    begins[local]?.(attributes);
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('cdata', (more) => {
    text += more;
  });
  parser.on('closetag', ({ local }) => ends[local]?.());
  /** What was found since it was asked last. */
  const taken = (): readonly Row<MarcRecord>[] => {
    const now = found;
    found = [];
    return now;
  };
  return { parser, taken };
};

/** The records of MARCXML in some text, each with the line on which it ends. XML that is not well-formed is thrown. */
export async function* marcxml(
  chunks: AsyncIterable<string>,
): AsyncGenerator<Row<MarcRecord> | CatalogueError> {
  const { parser, taken } = gathering();
  parser.on('error', (error) => {
    throw error;
  });
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* taken();
  }
  parser.close();
  yield* taken();
}
