import type { Instant, LendingEvent, LocalDate, TitleId } from '@torioki/lending';
import {
  dueAfterClosures,
  holdings,
  isReservable,
  policyAt,
  type RulesInForce,
  type TitleCopies,
} from '@torioki/lending/aggregates';

/** A migrated item that staff should examine before the first evening of the new system. */
export type Exception =
  | {
      readonly is: 'reservation-limit';
      readonly borrower: string;
      readonly reservations: number;
      readonly limit: number;
    }
  | {
      readonly is: 'reserved-twice';
      readonly borrower: string;
      readonly title: string;
      readonly reservations: number;
    }
  /** No copy can fill these reservations, so the next job ends them (UNFILLABLE-1). */
  | { readonly is: 'no-copy'; readonly title: string; readonly reservations: number }
  /** No reservation of the reading order has its turn. So no copy is ever set aside for the reading order. */
  | { readonly is: 'no-turn'; readonly borrower: string; readonly titles: readonly string[] }
  | {
      readonly is: 'renewal-limit';
      readonly copy: string;
      readonly renewals: number;
      readonly limit: number;
    }
  | {
      readonly is: 'due-date-moved';
      readonly copy: string;
      readonly from: LocalDate;
      readonly to: LocalDate;
    };

type Counts = Map<string, number>;

const countKey = (counts: Counts, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

interface ReadingOrder {
  readonly borrower: string;
  readonly titles: string[];
  turnCame: boolean;
}

/** Collects the exceptions among migrated items, by the rules in force at an instant. */
export const collectExceptions = (rules: RulesInForce, at: Instant) => {
  const policy = policyAt(rules, at);
  const [ofBorrowers, ofBoth, waiting]: readonly [Counts, Counts, Counts] = [new Map(), new Map(), new Map()];
  const copiesOf = new Map<TitleId, TitleCopies>();
  const readingOrders = new Map<string, ReadingOrder>();
  const ofLoans: Exception[] = [];

  const addLoan = (loan: LendingEvent<'LoanMigrated'>['data']): void => {
    const { copy, renewals, dueDate } = loan;
    const limit = policy?.renewal.limit ?? Infinity;
    const to = dueAfterClosures(rules, loan);
    if (renewals > limit) ofLoans.push({ is: 'renewal-limit', copy, renewals, limit });
    if (to !== dueDate) ofLoans.push({ is: 'due-date-moved', copy, from: dueDate, to });
  };

  const addReservation = (data: LendingEvent<'ReservationMigrated'>['data']): void => {
    const { borrower, title, group, turnCame, statusAtMigration } = data;
    countKey(ofBorrowers, borrower);
    countKey(ofBoth, `${borrower} ${title}`);
    if (statusAtMigration.is === 'waiting') countKey(waiting, title);
    if (group === null) return;
    const readingOrder = readingOrders.get(group) ?? { borrower, titles: [], turnCame: false };
    readingOrder.titles.push(title);
    readingOrder.turnCame ||= turnCame;
    readingOrders.set(group, readingOrder);
  };

  const canBeFilled = (title: TitleId): boolean =>
    [...(copiesOf.get(title)?.values() ?? [])].some(isReservable);

  return {
    add: (event: LendingEvent): void => {
      const { type, data } = event;
      if (type === 'LoanMigrated') addLoan(data);
      else if (type === 'ReservationMigrated') addReservation(data);
      else if ('title' in data) {
        const { initial, evolve } = holdings;
        copiesOf.set(data.title, evolve(copiesOf.get(data.title) ?? initial, event));
      }
    },
    all: (): readonly Exception[] => {
      const limit = policy?.reservationLimit ?? Infinity;
      return [
        ...[...ofBorrowers].flatMap(([borrower, count]) =>
          count > limit ? [{ is: 'reservation-limit', borrower, reservations: count, limit } as const] : [],
        ),
        ...[...ofBoth].flatMap(([key, count]) => {
          const [borrower = '', title = ''] = key.split(' ');
          return count > 1 ? [{ is: 'reserved-twice', borrower, title, reservations: count } as const] : [];
        }),
        ...[...waiting].flatMap(([title, count]) =>
          canBeFilled(title as TitleId) ? [] : [{ is: 'no-copy', title, reservations: count } as const],
        ),
        ...[...readingOrders.values()].flatMap(({ borrower, titles: all, turnCame }) =>
          turnCame ? [] : [{ is: 'no-turn', borrower, titles: all } as const],
        ),
        ...ofLoans,
      ];
    },
  };
};
