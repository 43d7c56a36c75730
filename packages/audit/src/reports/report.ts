import { createHash } from 'node:crypto';
import type { Cursor, Position } from '@torioki/event-store';
import { canonicalJson } from '@torioki/event-store/adapter';
import type { LocalDate, LocationId, TimeZone } from '@torioki/lending';
import type { RulesInForce } from '@torioki/lending/aggregates';
import type { UnauditedParts } from '../audit/audit.js';
import type { InBothLanguages } from '../in-both-languages.js';
import type { AnswerRenderer } from '../words/answer-renderer.js';

export type ReportCell = string | number | null;

export interface ReportColumn {
  readonly key: string;
  readonly title: InBothLanguages;
  /** Whether the cells are counts. The report shows the sum of such a column. */
  readonly isCount?: boolean;
  /** Renders a cell in a row. By default, the report shows the data unchanged. */
  readonly render?: (cell: ReportCell, telling: AnswerRenderer, row: number) => ReportCell;
}

export const createColumn = (
  key: string,
  ja: string,
  en: string,
  render?: ReportColumn['render'],
): ReportColumn => ({
  key,
  title: { ja, en },
  ...(render && { render }),
});

/** The column of locations. Its data are codes; in a public report, they are names. */
export const placeColumn = createColumn('place', '場所', 'Place', (cell, { place }) => place(String(cell)));

export const createLocationNamer =
  ({ locations }: RulesInForce, isPublic: boolean) =>
  (location: LocationId): string =>
    (isPublic ? locations.get(location)?.name : undefined) ?? location;

export const createCountColumn = (key: string, ja: string, en: string): ReportColumn => ({
  ...createColumn(key, ja, en),
  isCount: true,
});

export interface ReportTable {
  readonly kind: 'totals' | 'loans' | 'audit' | 'explain';
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Fields that the table adds to the heading. */
  readonly heading?: Pick<ReportHeading, 'notedHeads' | 'unaudited'>;
  /** Whether the report contains faults; only an audit sets it. */
  readonly isWrong?: boolean;
}

/** The first and the last day of a report, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The context of a report: the history, the period and the audience. */
export interface ReportHeading {
  readonly librarySystem: string;
  readonly upTo: Cursor;
  readonly period: Period;
  readonly zone: TimeZone;
  /** The position of the first break of the chain, if there is one. */
  readonly brokenAt?: Position;
  /** The number of noted heads with which an audit compared the book. */
  readonly notedHeads?: number;
  readonly unaudited?: UnauditedParts;
  readonly policies: readonly { readonly label: string; readonly from: string }[];
  /** Whether the report is for the public: it hides small counts, and leaves out ids and titles. */
  readonly isPublic: boolean;
}

/** The content of a report, in every language and form. */
export interface ReportData extends ReportHeading {
  readonly schema: string;
  readonly columns: readonly string[];
  readonly rows: ReportTable['rows'];
  readonly rowCount: number;
  /** The sums of the columns of counts. In a public report, hidden cells are left out of the sums. */
  readonly controlTotals: Readonly<Record<string, number>>;
  readonly hiddenCells: number;
}

export interface AuditReport {
  readonly data: ReportData;
  /**
   * The SHA-256 of the data as canonical JSON. For the same data, all releases with the same schema give the
   * same hash.
   */
  readonly dataHash: string;
  readonly columns: readonly ReportColumn[];
  /** Whether the report contains faults. */
  readonly isWrong: boolean;
}

const fewestShown = 5;
export const hiddenText = 'under 5';

const hideSmallCounts = ({ columns, rows }: ReportTable): ReportTable['rows'] =>
  rows.map((row) =>
    row.map((cell, index) =>
      columns[index]?.isCount && typeof cell === 'number' && cell < fewestShown ? hiddenText : cell,
    ),
  );

const sumColumn = (rows: ReportTable['rows'], index: number): number =>
  rows.reduce((sum, row) => sum + (typeof row[index] === 'number' ? row[index] : 0), 0);

export const findPolicies = (
  { policies }: RulesInForce,
  { from, until }: Period,
): ReportHeading['policies'] => {
  const begun = policies.filter((one) => one.from <= until);
  const before = begun.filter((one) => one.from <= from).at(-1);
  return begun
    .filter((one) => one === before || one.from > from)
    .map((one) => ({ label: one.policy.label, from: one.from }));
};

export const createReport = (table: ReportTable, heading: ReportHeading): AuditReport => {
  const rows = heading.isPublic ? hideSmallCounts(table) : table.rows;
  const data: ReportData = {
    ...heading,
    ...table.heading,
    schema: `torioki/report-${table.kind}/1`,
    columns: table.columns.map(({ key }) => key),
    rows,
    rowCount: rows.length,
    controlTotals: Object.fromEntries(
      table.columns.flatMap(({ key, isCount }, index) => (isCount ? [[key, sumColumn(rows, index)]] : [])),
    ),
    hiddenCells: rows.flat().filter((cell) => cell === hiddenText).length,
  };
  const dataHash = createHash('sha256').update(canonicalJson(data)).digest('hex');
  return { data, dataHash, columns: table.columns, isWrong: table.isWrong === true };
};

export const renderRows = (
  { data: { rows }, columns }: AuditReport,
  telling: AnswerRenderer,
): ReportTable['rows'] =>
  rows.map((row, at) =>
    row.map((cell, index) =>
      cell === hiddenText
        ? telling.words.fewerThan(fewestShown)
        : (columns[index]?.render?.(cell, telling, at) ?? cell),
    ),
  );
