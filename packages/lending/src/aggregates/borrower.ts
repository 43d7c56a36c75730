import type { BorrowerId, CopyId, LoanId, LocalDate, ReservationId, TitleId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** What a borrower has open: reservations until their pickup (A9), loans until their return. */
export interface Borrower {
  readonly reservations: ReadonlyMap<ReservationId, TitleId>;
  /** A closed pseudonym starts nothing new. */
  readonly closed: boolean;
  /** What was lost under it, whether it was found since or not. */
  readonly lost: ReadonlySet<CopyId>;
  readonly loans: ReadonlyMap<LoanId, { readonly title: TitleId; readonly dueDate: LocalDate }>;
}

const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> => {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
};

const endReservation = (open: Borrower, id: ReservationId | null): Borrower =>
  id === null ? open : { ...open, reservations: without(open.reservations, id) };

const endLoan = (open: Borrower, id: LoanId | null): Borrower =>
  id === null ? open : { ...open, loans: without(open.loans, id) };

/** Under whom nothing has happened. */
export const noBorrower: Borrower = {
  reservations: new Map(),
  loans: new Map(),
  closed: false,
  lost: new Set(),
};

export const borrower = (id: BorrowerId) =>
  aggregate({
    name: 'borrower',
    types: [
      'Reserved',
      'Cancelled',
      'HoldExpired',
      'Unfillable',
      'PickedUp',
      'Renewed',
      'Returned',
      'DeclaredLost',
      'BorrowerClosed',
    ],
    of: ['borrower', id],
    initial: noBorrower,
    evolve: (open, event): Borrower => {
      switch (event.type) {
        case 'Reserved': {
          const { reservation, title } = event.data;
          return { ...open, reservations: new Map(open.reservations).set(reservation, title) };
        }
        case 'Cancelled':
        case 'HoldExpired':
        case 'Unfillable':
          return endReservation(open, event.data.reservation);
        case 'PickedUp': {
          const { reservation, loan, title, dueDate } = event.data;
          const loans = new Map(open.loans).set(loan, { title, dueDate });
          return endReservation({ ...open, loans }, reservation);
        }
        case 'Renewed': {
          const { loan, title, to } = event.data;
          return { ...open, loans: new Map(open.loans).set(loan, { title, dueDate: to }) };
        }
        case 'Returned':
          return endLoan(open, event.data.loan);
        case 'DeclaredLost': {
          const { loan, copy } = event.data;
          return loan === null ? open : endLoan({ ...open, lost: new Set(open.lost).add(copy) }, loan);
        }
        case 'BorrowerClosed':
          return { ...open, closed: true };
      }
    },
  });
