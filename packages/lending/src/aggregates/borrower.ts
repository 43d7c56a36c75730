import type { BorrowerId, LoanId, LocalDate, ReservationId, TitleId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** What a borrower has open: reservations until their pickup (A9), loans until their return. */
export interface Borrower {
  readonly reservations: ReadonlyMap<ReservationId, TitleId>;
  readonly loans: ReadonlyMap<LoanId, { readonly title: TitleId; readonly dueDate: LocalDate }>;
}

const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> => {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
};

export const borrower = (id: BorrowerId) =>
  aggregate({
    name: 'borrower',
    types: ['Reserved', 'Cancelled', 'PickedUp', 'Renewed', 'Returned'],
    of: ['borrower', id],
    initial: { reservations: new Map(), loans: new Map() },
    evolve: ({ reservations, loans }, event): Borrower => {
      switch (event.type) {
        case 'Reserved': {
          const { reservation, title } = event.data;
          return { reservations: new Map(reservations).set(reservation, title), loans };
        }
        case 'Cancelled':
          return { reservations: without(reservations, event.data.reservation), loans };
        case 'PickedUp': {
          const { reservation, loan, title, dueDate } = event.data;
          return {
            reservations: reservation === null ? reservations : without(reservations, reservation),
            loans: new Map(loans).set(loan, { title, dueDate }),
          };
        }
        case 'Renewed': {
          const { loan, title, to } = event.data;
          return { reservations, loans: new Map(loans).set(loan, { title, dueDate: to }) };
        }
        case 'Returned':
          return { reservations, loans: without(loans, event.data.loan) };
      }
    },
  });
