import { parse, type CsvError } from 'csv-parse/sync';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { columns, type Column } from './columns.js';

/** A row of the file, and the line on which it ends. */
export interface OldRow {
  readonly line: number;
  /** What stands in a column; an empty text if nothing does. */
  readonly cell: (column: Column) => string;
}

/** The text, in UTF-8 or, if it is none, in Shift_JIS, as spreadsheets on Windows write it. */
const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
};

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: Readonly<Record<string, string>>;
}

const strange = (names: readonly string[]): readonly string[] => names.filter((name) => !(name in columns));

/** The rows of a CSV file. Its header names the columns that it has, in any order; a name that is not known is a fault. */
export const rowsIn = (bytes: Uint8Array): E.Either<Failure, readonly OldRow[]> => {
  let header: string[] = [];
  try {
    const parsed = parse(decoded(bytes).replaceAll('\r\n', '\n'), {
      bom: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim())),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Parsed[];
    const unknown = strange(header);
    if (unknown.length > 0)
      return E.left(
        failure(
          `見出しの ${unknown.join('、')} という列はありません。`,
          `There is no column ${unknown.join(', ')}.`,
        ),
      );
    return E.right(
      parsed.map(({ info, record }) => ({ line: info.lines, cell: (column) => record[column] ?? '' })),
    );
  } catch (thrown) {
    const { lines = '?' } = thrown as Partial<CsvError> & { readonly lines?: number };
    return E.left(
      failure(
        `${lines}行目がCSVとして読めません。セルの数と引用符を確かめてください。`,
        `Line ${lines} is no row of CSV: look at the number of its cells, and at its quotation marks.`,
      ),
    );
  }
};
