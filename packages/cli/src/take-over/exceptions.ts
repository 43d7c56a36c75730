import {
  dueAfterClosures,
  policyAt,
  type InheritedType,
  type Instant,
  type LendingEvent,
  type LocalDate,
  type RulesInForce,
} from '@torioki/lending';

/** Something that was taken over as it stood, although our rules refuse it; or a due date that a special closure moves. */
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

const counted = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Holds what was taken over to the rules of an instant. */
export const exceptions = (rules: RulesInForce, at: Instant) => {
  const policy = policyAt(rules, at);
  const [reservations, ofTitles] = [new Map<string, number>(), new Map<string, number>()];
  const ofLoans: Exception[] = [];

  const addLoan = ({ copy, renewals, dueDate }: LendingEvent<'LoanTakenOver'>['data']): void => {
    const limit = policy?.renewal.limit ?? Infinity;
    const to = dueAfterClosures(rules, dueDate);
    if (renewals > limit) ofLoans.push({ is: 'renewal-limit', copy, renewals, limit });
    if (to !== dueDate) ofLoans.push({ is: 'due-date-moved', copy, from: dueDate, to });
  };

  return {
    add: ({ type, data }: LendingEvent<InheritedType>): void => {
      if (type === 'LoanTakenOver') addLoan(data);
      if (type !== 'ReservationTakenOver') return;
      counted(reservations, data.borrower);
      counted(ofTitles, `${data.borrower} ${data.title}`);
    },
    all: (): readonly Exception[] => {
      const limit = policy?.reservationLimit ?? Infinity;
      return [
        ...[...reservations].flatMap(([borrower, count]) =>
          count > limit ? [{ is: 'reservation-limit', borrower, reservations: count, limit } as const] : [],
        ),
        ...[...ofTitles].flatMap(([key, count]) => {
          const [borrower = '', title = ''] = key.split(' ');
          return count > 1 ? [{ is: 'reserved-twice', borrower, title, reservations: count } as const] : [];
        }),
        ...ofLoans,
      ];
    },
  };
};
