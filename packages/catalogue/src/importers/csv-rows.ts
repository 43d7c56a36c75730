import { type CsvError, parse } from 'csv-parse/sync';
import { because, LimitExceeded } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { CatalogueError } from '../loading/catalogue-error.js';
import { badRow, mapRows, unlessErrors, type LoadedRows, type Row } from '../loading/rows.js';
import type { Cell } from './cells.js';
import { limits } from './limits.js';

type Columns = Readonly<Record<string, Cell<unknown>>>;

export type CellValues<Of extends Columns> = {
  readonly [Column in keyof Of]: Of[Column] extends Cell<infer Value> ? Value : never;
};

export type CsvRecord = Readonly<Record<string, string>>;

const badLine = (row: number, code: CsvError['code'] | undefined): CatalogueError =>
  badRow(row)({
    path: '',
    reason:
      code === 'CSV_RECORD_INCONSISTENT_COLUMNS'
        ? 'must have as many cells as the header'
        : 'has a quotation mark inside a cell, or one that is not closed',
  });

const missing = (column: string): CatalogueError =>
  badRow(1)({
    path: column,
    ...because('missing', 'is missing in the header', '見出しにない'),
  });

const cellsOf =
  <Of extends Columns>(columns: Of) =>
  ({ row, value }: Row<CsvRecord>): LoadedRows<CellValues<Of>> => {
    const read = Object.entries(columns).map(
      ([column, cell]) => [column, cell.read(value[column] ?? ''), cell.form] as const,
    );
    return unlessErrors(
      read
        .filter(([, cell]) => cell === undefined)
        .map(([path, , form]) => badRow(row)({ path, reason: `must be ${form}` })),
      Object.fromEntries(read) as CellValues<Of>,
    );
  };

/** The options for parsing CSV. They put the column names into `header`, and report bad lines. */
export const csvOptions = (header: string[], report: (error: CatalogueError) => void) => ({
  bom: true,
  columns: (names: string[]) => {
    if (names.length > limits.columns)
      throw new Error(`its header has ${names.length} columns, and ${limits.columns} is the maximum`);
    header.push(...names);
    return names;
  },
  max_record_size: limits.record,
  info: true as const,
  skip_empty_lines: true,
  skip_records_with_error: true,
  on_skip: (error: CsvError | undefined) => {
    if (error?.code === 'CSV_MAX_RECORD_SIZE')
      throw new LimitExceeded(
        `the row that ends on line ${Number(error['lines'])}`,
        `${Number(error['lines'])}行目で終わる行`,
        '1 MiB',
      );
    report(badLine(Number(error?.['lines']), error?.code));
    return undefined;
  },
});

/** The rows of a CSV file, each with the number of its last line. Only the named columns are read. */
export const readCsvRows = <Of extends Columns>(
  csv: string,
  columns: Of,
): LoadedRows<readonly Row<CellValues<Of>>[]> => {
  /** Inside a cell, the parser counts CRLF as two lines. */
  const lines = csv.replaceAll('\r\n', '\n');
  const header: string[] = [];
  const badLines = new Map<number, CatalogueError>();
  const report = (error: CatalogueError) => {
    if ('row' in error.details) badLines.set(error.details.row, error);
  };
  const records = parse<{ readonly info: { readonly lines: number }; readonly record: CsvRecord }>(
    lines,
    csvOptions(header, report),
  );
  const bad = [...badLines.values()];
  const absent = Object.keys(columns).filter((column) => !header.includes(column));
  if (absent.length > 0) return unlessErrors([...bad, ...absent.map(missing)], []);
  const rows = records.map(({ info, record }) => ({ row: info.lines, value: record }));
  const read = mapRows(cellsOf(columns))(rows);
  return E.isLeft(read) ? unlessErrors([...bad, ...read.left], []) : unlessErrors(bad, read.right);
};
