import {
  dueAfterClosures,
  policyAt,
  type InheritedType,
  type Instant,
  type LendingEvent,
  type LocalDate,
  type RulesInForce,
} from '@torioki/lending';

/** Something that was taken over as it stood, and that somebody should look at before the first evening. */
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
  /** Nothing of the title is here: the reservations end as soon as it is looked for. */
  | { readonly is: 'no-copy'; readonly title: string; readonly reservations: number }
  /** The turn of none of them came, so none of them is ever set aside. */
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

const counted = (counts: Counts, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** A reading order that was taken over. */
interface ReadingOrder {
  readonly borrower: string;
  readonly titles: string[];
  turnCame: boolean;
}

/** Looks at what was taken over, by the rules of an instant. */
export const exceptions = (rules: RulesInForce, at: Instant) => {
  const policy = policyAt(rules, at);
  const [ofBorrowers, ofBoth, ofTitles] = [1, 2, 3].map(() => new Map<string, number>()) as [
    Counts,
    Counts,
    Counts,
  ];
  const titles = new Set<string>();
  const readingOrders = new Map<string, ReadingOrder>();
  const ofLoans: Exception[] = [];

  const addLoan = ({ copy, renewals, dueDate }: LendingEvent<'LoanTakenOver'>['data']): void => {
    const limit = policy?.renewal.limit ?? Infinity;
    const to = dueAfterClosures(rules, dueDate);
    if (renewals > limit) ofLoans.push({ is: 'renewal-limit', copy, renewals, limit });
    if (to !== dueDate) ofLoans.push({ is: 'due-date-moved', copy, from: dueDate, to });
  };

  const addReservation = (data: LendingEvent<'ReservationTakenOver'>['data']): void => {
    const { borrower, title, group, turnCame } = data;
    counted(ofBorrowers, borrower);
    counted(ofBoth, `${borrower} ${title}`);
    counted(ofTitles, title);
    if (group === null) return;
    const readingOrder = readingOrders.get(group) ?? { borrower, titles: [], turnCame: false };
    readingOrder.titles.push(title);
    readingOrder.turnCame ||= turnCame;
    readingOrders.set(group, readingOrder);
  };

  return {
    add: ({ type, data }: LendingEvent<InheritedType | 'CopyAdded'>): void => {
      if (type === 'LoanTakenOver') addLoan(data);
      else if (type === 'ReservationTakenOver') addReservation(data);
      else titles.add(data.title);
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
        ...[...ofTitles].flatMap(([title, count]) =>
          titles.has(title) ? [] : [{ is: 'no-copy', title, reservations: count } as const],
        ),
        ...[...readingOrders.values()].flatMap(({ borrower, titles: all, turnCame }) =>
          turnCame ? [] : [{ is: 'no-turn', borrower, titles: all } as const],
        ),
        ...ofLoans,
      ];
    },
  };
};
