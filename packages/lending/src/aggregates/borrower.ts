import type {
  BorrowerId,
  CopyId,
  LoanId,
  LocalDate,
  LocationId,
  Pseudonyms,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { restoreLoan, type UndoneEnd } from './restore-loan.js';
import { undoEvents, type UndoneOf } from './undo-events.js';

/**
 * The open reservations and loans of a borrower, or of a person under all pseudonyms. A reservation is open
 * until its pickup (A9), a loan until its return.
 */
export interface Borrower {
  readonly reservations: ReadonlyMap<ReservationId, BorrowerReservation>;
  /** The pseudonyms under which a reservation or a loan has begun. */
  readonly begun: ReadonlySet<BorrowerId>;
  /** The closed and the forgotten pseudonyms: nothing new begins under them. */
  readonly closed: ReadonlySet<BorrowerId>;
  /** The copies of the loans that ended with a loss, even if they were found later. */
  readonly lostCopies: ReadonlyMap<LoanId, CopyId>;
  readonly loans: ReadonlyMap<LoanId, BorrowerLoan>;
}

/** A reservation's title, and its pseudonym. */
interface BorrowerReservation {
  readonly title: TitleId;
  readonly borrower: BorrowerId;
}

/**
 * A loan's title and pseudonym, the place of its pickup, and its due date without the effect of special
 * closures.
 */
interface BorrowerLoan {
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly location: LocationId;
  readonly dueDate: LocalDate;
}

const removeEntry = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  removed: Key | null,
): ReadonlyMap<Key, Value> => new Map([...map].filter(([key]) => key !== removed));

const addTo = <Id>(ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> =>
  ids.has(id) ? ids : new Set(ids).add(id);

const endReservation = (
  open: Borrower,
  { reservation }: { readonly reservation: ReservationId | null },
): Borrower => ({ ...open, reservations: removeEntry(open.reservations, reservation) });

const endLoan = (open: Borrower, { loan }: { readonly loan: LoanId | null }): Borrower => ({
  ...open,
  loans: removeEntry(open.loans, loan),
});

const moveDueDate = (open: Borrower, loan: LoanId | null, dueDate: LocalDate): Borrower => {
  const lent = loan === null ? undefined : open.loans.get(loan);
  return lent && loan !== null
    ? { ...open, loans: new Map(open.loans).set(loan, { ...lent, dueDate }) }
    : open;
};

/** An undone loan's pseudonym still counts as used. */
const undoPickup = (open: Borrower, undone: UndoneOf<'PickedUp'>): Borrower => {
  const { title, loan, back } = undone;
  const ended = endLoan(open, { loan });
  if (back.reservation === null) return ended;
  const { reservation, borrower } = back.reservation;
  return { ...ended, reservations: new Map(open.reservations).set(reservation, { title, borrower }) };
};

/** The loan is open again, after its return or the loss of its copy was undone. */
const reopenLoan = (open: Borrower, undone: UndoneEnd): Borrower => {
  const reopened = restoreLoan(undone);
  if (reopened === null) return open;
  const { lent, dueDate } = reopened;
  const { loan, title, borrower, location } = lent;
  return {
    ...open,
    loans: new Map(open.loans).set(loan, { title, borrower, location, dueDate }),
    lostCopies: removeEntry(open.lostCopies, loan),
  };
};

/** A borrower before the first event. */
export const noBorrower: Borrower = {
  reservations: new Map(),
  loans: new Map(),
  begun: new Set(),
  closed: new Set(),
  lostCopies: new Map(),
};

const close = (open: Borrower, { borrower }: { readonly borrower: BorrowerId }): Borrower => ({
  ...open,
  closed: addTo(open.closed, borrower),
});

export const borrower = aggregateOf(
  'borrower',
  'borrower',
  fold(noBorrower)({
    Reserved: (open, { reservation, title, borrower }) => ({
      ...open,
      reservations: new Map(open.reservations).set(reservation, { title, borrower }),
      begun: addTo(open.begun, borrower),
    }),
    Cancelled: endReservation,
    HoldExpired: endReservation,
    Unfillable: endReservation,
    PickedUp: (open, lent) => {
      const { loan, title, borrower, location, dueDate } = lent;
      const loans = new Map(open.loans).set(loan, { title, borrower, location, dueDate });
      return endReservation({ ...open, loans, begun: addTo(open.begun, borrower) }, lent);
    },
    Renewed: (open, { loan, to }) => moveDueDate(open, loan, to),
    Undone: undoEvents<Borrower>({
      Renewed: (open, { loan, back }) => moveDueDate(open, loan, back.dueDate),
      PickedUp: undoPickup,
      Returned: reopenLoan,
      DeclaredLost: reopenLoan,
    }),
    Returned: endLoan,
    DeclaredLost: (open, { loan, copy }) =>
      loan === null
        ? open
        : endLoan({ ...open, lostCopies: new Map(open.lostCopies).set(loan, copy) }, { loan }),
    BorrowerClosed: close,
    BorrowerForgotten: close,
  }),
);

/** The borrower of a command and, if the command names them, all pseudonyms of the same person. */
export const listPseudonyms = ({
  borrower,
  pseudonyms,
}: {
  readonly borrower: BorrowerId;
  readonly pseudonyms?: Pseudonyms | undefined;
}): readonly BorrowerId[] => [
  ...new Set(pseudonyms ? [borrower, pseudonyms.fresh, ...pseudonyms.used] : [borrower]),
];
