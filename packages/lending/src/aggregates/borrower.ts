import type { CopyId, LoanId, LocalDate, LocationId, ReservationId, TitleId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

/** A borrower's open reservations, until their pickup (A9), and open loans, until their return. */
export interface Borrower {
  readonly reservations: ReadonlyMap<ReservationId, TitleId>;
  /** True for a closed pseudonym: nothing new begins under it. */
  readonly isClosed: boolean;
  /** The copies that were lost on the borrower's loans, also those that were found later. */
  readonly lostCopies: ReadonlySet<CopyId>;
  readonly loans: ReadonlyMap<LoanId, BorrowerLoan>;
}

/** A loan's title, the place of its pickup, and its due date before special closures. */
interface BorrowerLoan {
  readonly title: TitleId;
  readonly location: LocationId;
  readonly dueDate: LocalDate;
}

const removeEntry = <Key, Value>(map: ReadonlyMap<Key, Value>, gone: Key | null): ReadonlyMap<Key, Value> =>
  new Map([...map].filter(([key]) => key !== gone));

const endReservation = (
  open: Borrower,
  { reservation }: { readonly reservation: ReservationId | null },
): Borrower => ({ ...open, reservations: removeEntry(open.reservations, reservation) });

const endLoan = (open: Borrower, { loan }: { readonly loan: LoanId | null }): Borrower => ({
  ...open,
  loans: removeEntry(open.loans, loan),
});

/** A borrower before the first event. */
export const noBorrower: Borrower = {
  reservations: new Map(),
  loans: new Map(),
  isClosed: false,
  lostCopies: new Set(),
};

export const borrower = aggregateOf(
  'borrower',
  'borrower',
  fold(noBorrower)({
    Reserved: (open, { reservation, title }) => ({
      ...open,
      reservations: new Map(open.reservations).set(reservation, title),
    }),
    Cancelled: endReservation,
    HoldExpired: endReservation,
    Unfillable: endReservation,
    PickedUp: (open, lent) => {
      const { loan, title, location, dueDate } = lent;
      const loans = new Map(open.loans).set(loan, { title, location, dueDate });
      return endReservation({ ...open, loans }, lent);
    },
    Renewed: (open, { loan, to }) => {
      const lent = open.loans.get(loan);
      return lent ? { ...open, loans: new Map(open.loans).set(loan, { ...lent, dueDate: to }) } : open;
    },
    Returned: endLoan,
    DeclaredLost: (open, { loan, copy }) =>
      loan === null ? open : endLoan({ ...open, lostCopies: new Set(open.lostCopies).add(copy) }, { loan }),
    BorrowerClosed: (open) => ({ ...open, isClosed: true }),
  }),
);
