import { createReadStream } from 'node:fs';
import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { unreadable } from '../read-file.js';
import { columns, type Column } from './columns.js';

/** A row of the file, and the line on which it ends. */
export interface OldRow {
  readonly line: number;
  /** What stands in a column; an empty text if nothing does. */
  readonly cell: (column: Column) => string;
}

/** The rows of a file, from the first one on, each time they are asked for. */
export type OldRows = () => AsyncIterable<OldRow>;

type Encoding = 'utf-8' | 'shift_jis';

async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Its header has a name that is no column. */
class StrangeColumns extends Error {
  constructor(readonly names: readonly string[]) {
    super(names.join(', '));
  }
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const placesOf = (header: readonly string[]): ReadonlyMap<string, number> => {
  const strange = header.filter((name) => !(name in columns));
  if (strange.length > 0) throw new StrangeColumns(strange);
  return new Map(header.map((name, index) => [name, index]));
};

async function* rowsOf(file: string, encoding: Encoding): AsyncGenerator<OldRow> {
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, trim: true });
  pipeline(Readable.from(textOf(file, encoding)), parser, () => undefined);
  let places: ReadonlyMap<string, number> | undefined;
  for await (const { info, record } of parser as AsyncIterable<Parsed>) {
    if (places === undefined) {
      places = placesOf(record);
      continue;
    }
    const at = places;
    yield { line: info.lines, cell: (column) => record[at.get(column) ?? -1] ?? '' };
  }
}

const failureOf = (file: string, thrown: unknown): Failure => {
  if (thrown instanceof StrangeColumns)
    return failure(
      `見出しの ${thrown.names.join('、')} という列はありません。`,
      `There is no column ${thrown.names.join(', ')}.`,
    );
  if (!(thrown instanceof CsvError)) return unreadable(file, thrown);
  const { lines = '?' } = thrown as { readonly lines?: number };
  return failure(
    `${lines}行目がCSVとして読めません。セルの数と引用符を確かめてください。`,
    `Line ${lines} is no row of CSV: look at the number of its cells, and at its quotation marks.`,
  );
};

/** It as it is written: in UTF-8 or, if it is none, in Shift_JIS, as spreadsheets on Windows write it. */
const encodingOf = async (file: string): Promise<Encoding> => {
  try {
    const decoded = textOf(file, 'utf-8');
    while ((await decoded.next()).done !== true);
    return 'utf-8';
  } catch (thrown) {
    if (thrown instanceof TypeError) return 'shift_jis';
    throw thrown;
  }
};

/**
 * Visits each row of a CSV file, so that all of it is known to be readable, and gives the way to read them again. Its
 * header names the columns that it has, in any order; a name that is not known is a fault.
 */
export const rowsIn = async (
  file: string,
  visit: (row: OldRow) => void,
): Promise<E.Either<Failure, OldRows>> => {
  try {
    const encoding = await encodingOf(file);
    for await (const row of rowsOf(file, encoding)) visit(row);
    return E.right(() => rowsOf(file, encoding));
  } catch (thrown) {
    return E.left(failureOf(file, thrown));
  }
};
