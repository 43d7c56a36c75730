import { localDate } from '@torioki/lending';
import type { DataOf, LendingEvent, LendingEventType, LocalDate, LocationId } from '@torioki/lending';
import { dueAfterClosures, type RulesInForce } from '@torioki/lending/aggregates';
import { zoneOf } from '../walk/zone-of.js';
import type { KeptLoan } from './kept-loans.js';
import { column, countColumn, placeColumn } from './report.js';
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

const count = (key: Count, ja: string, en: string): ReportColumn => countColumn(key, ja, en);

const columns: readonly ReportColumn[] = [
  column('month', '月', 'Month'),
  placeColumn,
  count('reserved', '予約', 'Reserved'),
  count('secured', '取置', 'Secured'),
  count('lent', '貸出', 'Lent'),
  count('renewed', '延長', 'Renewed'),
  count('returned', '返却', 'Returned'),
  count('late', 'うち延滞', 'Of these late'),
  count('expired', '取置期限切れ', 'Holds expired'),
  count('cancelled', '予約取消', 'Cancelled'),
];

interface Counted {
  readonly location: LocationId;
  readonly counts: readonly Count[];
}

/** The location and the counts that an event belongs to. The loan has its state before the event. */
type Counting = {
  readonly [Type in LendingEventType]?: (
    data: DataOf<Type>,
    loan: KeptLoan | undefined,
    published: RulesInForce,
  ) => Counted | undefined;
};

const dueDateOf = ({ location, due }: KeptLoan, published: RulesInForce): LocalDate =>
  dueAfterClosures(published, { location, dueDate: due });

const counting: Counting = {
  Reserved: ({ location }) => ({ location, counts: ['reserved'] }),
  Secured: ({ location }) => ({ location, counts: ['secured'] }),
  PickedUp: ({ location }) => ({ location, counts: ['lent'] }),
  Renewed: (_, loan) => loan && { location: loan.location, counts: ['renewed'] },
  Returned: ({ location, on }, loan, published) => ({
    location,
    counts: loan && on > dueDateOf(loan, published) ? ['returned', 'late'] : ['returned'],
  }),
  HoldExpired: ({ location }) => ({ location, counts: ['expired'] }),
  Cancelled: ({ location }) => ({ location, counts: ['cancelled'] }),
  /** Migrated reservations and loans are not counted here a second time. */
  ReservationTakenOver: () => undefined,
  LoanTakenOver: () => undefined,
};

/** Counts events by location and month. */
export const totals = ({ from, until }: Period) => {
  const rows = new Map<string, Record<Count, number>>();
  const none = () => Object.fromEntries(counts.map((key) => [key, 0])) as Record<Count, number>;
  return {
    take: ({ type, data }: LendingEvent, loan: KeptLoan | undefined, published: RulesInForce): void => {
      const count = counting[type] as
        | ((data: unknown, loan: KeptLoan | undefined, published: RulesInForce) => Counted | undefined)
        | undefined;
      const counted = count?.(data, loan, published);
      const day = localDate(data.at, zoneOf(published, data.at));
      if (counted === undefined || day < from || until < day) return;
      const key = `${day.slice(0, 7)} ${counted.location}`;
      const row = rows.get(key) ?? none();
      for (const one of counted.counts) row[one] += 1;
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
