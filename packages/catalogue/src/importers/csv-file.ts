import { Readable, pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import type { CatalogueError } from '../loading/catalogue-error.js';
import type { ReadRow } from '../loading/rows.js';
import type { TitleRecord } from '../record/title.js';
import { csvOptions, type CsvRecord } from './csv-rows.js';

/**
 * The column names of a title's fields in a library's list. If a field has several values, they are in one
 * cell, separated by semicolons. Readings are in the order of the authors, and call numbers in the order of
 * the copies.
 */
export interface CsvColumns {
  /** The title's code, タイトルコード. */
  readonly title: string;
  readonly name: string;
  readonly nameReading?: string;
  readonly volume?: string;
  readonly series?: string;
  readonly author?: string;
  readonly authorReading?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly subject?: string;
  readonly contents?: string;
  readonly ndc?: string;
  readonly standardNumber?: string;
  /** The copies' codes, 資料番号. */
  readonly copy?: string;
  readonly callNumber?: string;
}

interface Line {
  readonly info: { readonly lines: number };
  readonly record: CsvRecord;
}

const recordOf = (line: CsvRecord, columns: CsvColumns): TitleRecord => {
  const cell = (field: keyof CsvColumns): string | null => {
    const column = columns[field];
    const text = column === undefined ? '' : (line[column] ?? '').trim();
    return text === '' ? null : text;
  };
  const list = (field: keyof CsvColumns): readonly string[] =>
    (cell(field) ?? '')
      .split(/[;；]/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
  const [readings, callNumbers] = [list('authorReading'), list('callNumber')];
  return {
    title: cell('title') ?? '',
    name: { text: cell('name') ?? '', reading: cell('nameReading') },
    volume: cell('volume'),
    series: cell('series'),
    authors: list('author').map((text, index) => ({ text, reading: readings[index] ?? null })),
    publisher: cell('publisher'),
    published: cell('published'),
    subjects: list('subject'),
    contents: cell('contents'),
    articles: [],
    ndc: list('ndc'),
    standardNumbers: list('standardNumber'),
    copies: list('copy').map((copy, index) => ({
      copy,
      callNumber: callNumbers[index] ?? callNumbers[0] ?? null,
    })),
  };
};

/** Throws if the header lacks a column. */
const withColumns = (header: readonly string[], columns: CsvColumns): void => {
  const missing = Object.values(columns).filter((column: string) => !header.includes(column));
  if (missing.length > 0) throw new Error(`its header has no column ${missing.join(', ')}`);
};

export async function* readCsvFile(
  text: AsyncIterable<string>,
  columns: CsvColumns,
): AsyncGenerator<ReadRow> {
  const bad: CatalogueError[] = [];
  const header: string[] = [];
  const parser = parse(csvOptions(header, (error) => bad.push(error)));
  pipeline(Readable.from(text), parser, () => undefined);
  for await (const { info, record } of parser as AsyncIterable<Line>) {
    withColumns(header, columns);
    yield* bad.splice(0);
    yield { row: info.lines, value: recordOf(record, columns) };
  }
  withColumns(header, columns);
  yield* bad.splice(0);
}
