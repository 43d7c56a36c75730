import type { LocationId } from '@torioki/lending';
import { dueAfterClosures, type RulesInForce } from '@torioki/lending/aggregates';
import { daysBetween } from '@torioki/lending/vocabulary';
import type { InBothLanguages } from '../in-both-languages.js';
import { createNumbering } from '../words/numbering.js';
import type { ReportedLoan } from './loan-tracker.js';
import { createColumn, createCountColumn, placeColumn, createLocationNamer } from './report.js';
import type { Period, ReportCell, ReportColumn, ReportTable } from './report.js';

const columns: readonly ReportColumn[] = [
  createColumn('loan', '貸出ID', 'Loan'),
  createColumn('borrower', '利用者', 'Borrower'),
  createColumn('title', '書名コード', 'Title'),
  createColumn('copy', '資料番号', 'Copy'),
  placeColumn,
  createColumn('lent', '貸出日', 'Lent'),
  createColumn('due', '返却期日', 'Due'),
  createCountColumn('renewals', '延長回数', 'Renewals'),
  createColumn('returned', '返却日', 'Returned'),
  createCountColumn('daysLate', '延滞日数', 'Days late'),
];

type Outcome = 'open' | 'in-time' | 'late';

const outcomes: Readonly<Record<Outcome, InBothLanguages>> = {
  open: { ja: '貸出中', en: 'open' },
  'in-time': { ja: '期日までに返却', en: 'in time' },
  late: { ja: '延滞して返却', en: 'late' },
};

const publicColumns: readonly ReportColumn[] = [
  createColumn('month', '月', 'Month'),
  placeColumn,
  createColumn('outcome', '結果', 'Outcome', (cell, { language }) => outcomes[cell as Outcome][language]),
  createCountColumn('loans', '貸出件数', 'Loans'),
];

const findOutcome = ({ returned }: ReportedLoan, late: number): Outcome =>
  returned === null ? 'open' : late > 0 ? 'late' : 'in-time';

/** Counts loans by month, location and outcome, so that no loan can be identified. */
const sumLoans = (
  loans: readonly ReportedLoan[],
  lateOf: (loan: ReportedLoan) => number,
  placeOf: (location: LocationId) => string,
): ReportTable => {
  const sums = new Map<string, number>();
  for (const loan of loans) {
    const key = `${loan.on.slice(0, 7)} ${loan.location} ${findOutcome(loan, lateOf(loan))}`;
    sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  return {
    kind: 'loans',
    columns: publicColumns,
    rows: [...sums]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, sum]): readonly ReportCell[] => {
        const [month = '', location = '', outcome = ''] = key.split(' ');
        return [month, placeOf(location as LocationId), outcome, sum];
      }),
  };
};

interface Listing {
  readonly period: Period;
  readonly published: RulesInForce;
  readonly isPublic: boolean;
  /**
   * Whether borrowers appear by their pseudonyms. Otherwise each has a number that is valid only in this
   * report.
   */
  readonly withIds: boolean;
}

/** Lists the loans that began in a period, oldest first. */
export const listLoans = (
  all: Iterable<ReportedLoan>,
  { period, published, isPublic, withIds }: Listing,
): ReportTable => {
  const loans = [...all].filter(({ on }) => period.from <= on && on <= period.until);
  const dueOf = ({ location, due }: ReportedLoan) => dueAfterClosures(published, { location, dueDate: due });
  const lateOf = (loan: ReportedLoan) =>
    loan.returned === null ? 0 : Math.max(0, daysBetween(dueOf(loan), loan.returned));
  if (isPublic) return sumLoans(loans, lateOf, createLocationNamer(published, isPublic));
  const numberOf = createNumbering();
  return {
    kind: 'loans',
    columns,
    rows: loans.map((one) => [
      one.loan,
      withIds ? one.borrower : numberOf(one.borrower),
      one.title,
      one.copy,
      one.location,
      one.on,
      dueOf(one),
      one.renewals,
      one.returned,
      lateOf(one),
    ]),
  };
};
