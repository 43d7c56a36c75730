import { LimitExceeded } from '@torioki/event-store/adapter';
import { SaxesParser } from 'saxes';
import type { CatalogueError } from '../loading/catalogue-error.js';
import type { Row } from '../loading/rows.js';
import { limits } from './limits.js';
import type { MarcField, MarcRecord } from './marc-record.js';

/** The field being read. */
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

/** Collects the records from a parser, each with the number of its last line. */
const gathering = () => {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let found: Row<MarcRecord>[] = [];
  let fields: MarcField[] = [];
  let field: Opened = fieldOf({});
  let text = '';
  let depth = 0;

  /** The actions at the beginning and the end of an element, by its name. */
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
  /**
   * Limits the depth before the parser handles the element, because the parser then searches every
   * surrounding element for the element's namespace.
   */
  parser.on('opentagstart', ({ name }) => {
    depth += 1;
    if (depth > limits.depth)
      throw new LimitExceeded(
        `the depth of element ${name.slice(0, 40)} on line ${parser.line}`,
        `${parser.line}行目の要素の深さ`,
        `${limits.depth}`,
      );
  });
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
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    ends[local]?.();
  });
  /** Returns the records that were completed since the last call. */
  const taken = (): readonly Row<MarcRecord>[] => {
    const now = found;
    found = [];
    return now;
  };
  return { parser, taken };
};

/**
 * The records of MARCXML in some text, each with the number of its last line. Throws if the XML is not
 * well-formed. Throws `LimitExceeded` if a part is too long or nested too deeply.
 */
export async function* readMarcxml(
  chunks: AsyncIterable<string>,
): AsyncGenerator<Row<MarcRecord> | CatalogueError> {
  const { parser, taken } = gathering();
  parser.on('error', (error) => {
    throw error;
  });
  let since = 0;
  for await (const chunk of chunks) {
    parser.write(chunk);
    const found = taken();
    since = found.length > 0 ? 0 : since + chunk.length;
    if (since > limits.record)
      throw new LimitExceeded(
        `the part without a record before line ${parser.line}`,
        `${parser.line}行目までの記録のない部分`,
        '1,048,576 letters',
      );
    yield* found;
  }
  parser.close();
  yield* taken();
}
