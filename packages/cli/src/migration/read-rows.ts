import { createReadStream } from 'node:fs';
import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { makeUnreadableFailure } from '../read-file.js';
import { columns, type Column } from './columns.js';

/** A row of a file, and the line where it ends. */
export interface OldRow {
  readonly line: number;
  /** The text in a column; empty for an empty column. */
  readonly cell: (column: Column) => string;
}

/** Reads the rows of a file from the first one; each call starts again. */
export type OldRows = () => AsyncIterable<OldRow>;

/** The encodings that spreadsheet programs write. On Windows, it is Shift_JIS. */
const encodings = ['utf-8', 'shift_jis'] as const;
type Encoding = (typeof encodings)[number];

async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const isIn = async (file: string, encoding: Encoding): Promise<boolean> => {
  try {
    const text = textOf(file, encoding);
    while ((await text.next()).done !== true);
    return true;
  } catch (thrown) {
    if (thrown instanceof TypeError) return false;
    throw thrown;
  }
};

const encodingOf = async (file: string): Promise<Encoding | undefined> => {
  for (const encoding of encodings) if (await isIn(file, encoding)) return encoding;
  return undefined;
};

class BadHeader extends Error {
  constructor(readonly why: Failure) {
    super(why.message.en);
  }
}

const requiredColumns: readonly Column[] = ['kind', 'key'];

/** The largest size of a row, in bytes. */
export const longestRow = 2 ** 20;

/** The largest number of columns in a file. A migration uses fewer columns. */
const mostColumns = 100;

const headerFault = (header: readonly string[]): Failure | undefined => {
  if (header.length > mostColumns)
    return failure(
      `見出しに${header.length}列あります。${mostColumns}列より多くは読めません。列を削ってください。`,
      `The header has ${header.length} columns. The maximum is ${mostColumns}. Remove columns.`,
    );
  const all = Object.keys(columns).join(', ');
  const nameless = header.indexOf('') + 1;
  const strange = header.filter((name) => !Object.hasOwn(columns, name));
  const twice = header.filter((name, index) => header.indexOf(name) < index);
  const missing = requiredColumns.filter((name) => !header.includes(name));
  if (nameless > 0)
    return failure(
      `見出しの${nameless}列目に名前がありません。列を削ってください。`,
      `Column ${nameless} of the header has no name. Remove the column.`,
    );
  if (strange.length > 0)
    return failure(
      `見出しの ${strange.join('、')} という列はありません。列は ${all} です。`,
      `The header has unknown columns: ${strange.join(', ')}. The columns are ${all}.`,
    );
  if (twice.length > 0)
    return failure(
      `見出しに ${twice.join('、')} が二度あります。一つにしてください。`,
      `The header names ${twice.join(', ')} twice. Remove one of them.`,
    );
  return missing.length === 0
    ? undefined
    : failure(
        `1行目は見出しで、${missing.join('、')} の列がなければなりません。`,
        `The header (the first line) does not name ${missing.join(', ')}. Add the columns.`,
      );
};

const findColumnIndexes = (header: readonly string[]): ReadonlyMap<string, number> => {
  const fault = headerFault(header);
  if (fault !== undefined) throw new BadHeader(fault);
  return new Map(header.map((name, index) => [name, index]));
};

interface ParsedRow {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

async function* parseRows(file: string, encoding: Encoding): AsyncGenerator<OldRow> {
  const parser = parse({
    info: true,
    max_record_size: longestRow,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    trim: true,
  });
  pipeline(Readable.from(textOf(file, encoding)), parser, () => undefined);
  let places: ReadonlyMap<string, number> | undefined;
  for await (const { info, record } of parser as AsyncIterable<ParsedRow>) {
    if (places === undefined) {
      places = findColumnIndexes(record);
      continue;
    }
    const at = places;
    yield { line: info.lines, cell: (column) => record[at.get(column) ?? -1] ?? '' };
  }
  if (places === undefined) findColumnIndexes([]);
}

/**
 * Reads each row of a CSV file once, to check it, and passes it to `visit`. Returns a function that reads the
 * rows again. The file must not change in between. The header names the columns, in any order.
 */
export const readRows = async (
  file: string,
  visit: (row: OldRow) => void,
): Promise<E.Either<Failure, OldRows>> => {
  try {
    const encoding = await encodingOf(file);
    if (encoding === undefined)
      return E.left(
        failure(
          'ファイルがUTF-8でもShift_JISでもありません。UTF-8で保存してください。',
          'The file is neither in UTF-8 nor in Shift_JIS. Save it as UTF-8.',
        ),
      );
    for await (const row of parseRows(file, encoding)) visit(row);
    return E.right(() => parseRows(file, encoding));
  } catch (thrown) {
    if (thrown instanceof BadHeader) return E.left(thrown.why);
    if (!(thrown instanceof CsvError)) return E.left(makeUnreadableFailure(file, thrown));
    const { lines } = thrown as CsvError & { readonly lines: number };
    if (thrown.code === 'CSV_MAX_RECORD_SIZE')
      return E.left(
        failure(
          `${lines}行目で終わる行が1 MiBを超えています。引用符が閉じているかを確かめてください。`,
          `The row that ends on line ${lines} is larger than 1 MiB. Look for an unclosed quotation mark.`,
        ),
      );
    return E.left(
      failure(
        `${lines}行目がCSVとして読めません。セルの数と引用符を確かめてください。`,
        `Line ${lines} is not a row of CSV. Check the number of its cells and its quotation marks.`,
      ),
    );
  }
};
