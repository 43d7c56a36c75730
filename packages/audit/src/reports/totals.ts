import { localDate } from '@torioki/lending';
import type { DataOf, LendingEvent, LendingEventType, LoanId, LocalDate, LocationId } from '@torioki/lending';
import { dueAfterClosures, type RulesInForce } from '@torioki/lending/aggregates';
import { findZoneAt } from '../walk/find-zone-at.js';
import type { ReportedLoan } from './loan-tracker.js';
import { createColumn, createCountColumn, placeColumn } from './report.js';
import type { Period, ReportCell, ReportColumn, ReportTable } from './report.js';

const counts = [
  'reserved',
  'secured',
  'lent',
  'renewed',
  'returned',
  'late',
  'expired',
  'cancelled',
] as const;
type Count = (typeof counts)[number];

const createCount = (key: Count, ja: string, en: string): ReportColumn => createCountColumn(key, ja, en);

const columns: readonly ReportColumn[] = [
  createColumn('month', '月', 'Month'),
  placeColumn,
  createCount('reserved', '予約', 'Reserved'),
  createCount('secured', '取置', 'Secured'),
  createCount('lent', '貸出', 'Lent'),
  createCount('renewed', '延長', 'Renewed'),
  createCount('returned', '返却', 'Returned'),
  createCount('late', 'うち延滞', 'Of these late'),
  createCount('expired', '取置期限切れ', 'Holds expired'),
  createCount('cancelled', '予約取消', 'Cancelled'),
];

interface Counted {
  readonly location: LocationId;
  readonly counts: readonly Count[];
  /** The number to add; by default 1. */
  readonly change?: -1;
}

/** The loan in its state before the event, the rules in force, and the count of the loan's last return. */
type Known = [loan: ReportedLoan | undefined, published: RulesInForce, returned: Counted | undefined];
/** The location and the counts that an event changes. */
type CountsByType = {
  readonly [Type in LendingEventType]?: (data: DataOf<Type>, ...known: Known) => Counted | undefined;
};

const findDueDate = ({ location, due }: ReportedLoan, published: RulesInForce): LocalDate =>
  dueAfterClosures(published, { location, dueDate: due });

/** The count to reduce when an event of a loan is undone. */
const findUndoneCount = (is: DataOf<'Undone'>['back']['is']): Count | undefined => {
  if (is === 'Renewed') return 'renewed';
  return is === 'PickedUp' ? 'lent' : undefined;
};

const countsByType: CountsByType = {
  Reserved: ({ location }) => ({ location, counts: ['reserved'] }),
  Secured: ({ location }) => ({ location, counts: ['secured'] }),
  PickedUp: ({ location }) => ({ location, counts: ['lent'] }),
  Renewed: (_, loan) => loan && { location: loan.location, counts: ['renewed'] },
  Undone: ({ back }, loan, _, returned) => {
    if (back.is === 'Returned') return returned && { ...returned, change: -1 };
    if (back.is === 'Secured') return { location: back.location, counts: ['secured'], change: -1 };
    const count = findUndoneCount(back.is);
    return count && loan && { location: loan.location, counts: [count], change: -1 };
  },
  Returned: ({ location, on }, loan, published) => ({
    location,
    counts: loan && on > findDueDate(loan, published) ? ['returned', 'late'] : ['returned'],
  }),
  HoldExpired: ({ location }) => ({ location, counts: ['expired'] }),
  Cancelled: ({ location }) => ({ location, counts: ['cancelled'] }),
  /** Migrated reservations and loans are not counted, since they began in the old system. */
  ReservationMigrated: () => undefined,
  LoanMigrated: () => undefined,
};

/** Counts events by location and month. */
export const createTotals = ({ from, until }: Period) => {
  const rows = new Map<string, Record<Count, number>>();
  /** The location and the counts of the last return of each loan. */
  const returns = new Map<LoanId, Counted>();
  const none = () => Object.fromEntries(counts.map((key) => [key, 0])) as Record<Count, number>;
  const count = (
    { type, data }: LendingEvent,
    loan: ReportedLoan | undefined,
    published: RulesInForce,
  ): Counted | undefined => {
    const find = countsByType[type] as ((data: unknown, ...known: Known) => Counted | undefined) | undefined;
    const counted = find?.(data, loan, published, loan && returns.get(loan.loan));
    if (type === 'Returned' && counted) returns.set(data.loan, counted);
    return counted;
  };
  return {
    take: (event: LendingEvent, loan: ReportedLoan | undefined, published: RulesInForce): void => {
      const counted = count(event, loan, published);
      const { at } = event.data;
      const day = localDate(at, findZoneAt(published, at));
      if (counted === undefined || day < from || until < day) return;
      const key = `${day.slice(0, 7)} ${counted.location}`;
      const row = rows.get(key) ?? none();
      for (const one of counted.counts) row[one] += counted.change ?? 1;
      rows.set(key, row);
    },
    table: (placeOf: (location: LocationId) => string): ReportTable => ({
      kind: 'totals',
      columns,
      rows: [...rows]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, row]): readonly ReportCell[] => {
          const [month = '', location = ''] = key.split(' ');
          return [month, placeOf(location as LocationId), ...counts.map((one) => row[one])];
        }),
    }),
  };
};
