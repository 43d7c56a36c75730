import type { BorrowerId, LoanId, LocalDate, ReservationId, TitleId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** What a borrower has open: reservations until their pickup (A9), loans until their return. */
export interface Borrower {
  readonly reservations: ReadonlyMap<ReservationId, TitleId>;
  /** A closed pseudonym starts nothing new. */
  readonly closed: boolean;
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
    initial: { reservations: new Map(), loans: new Map(), closed: false },
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
        case 'DeclaredLost':
          return endLoan(open, event.data.loan);
        case 'BorrowerClosed':
          return { ...open, closed: true };
      }
    },
  });
