import type { BorrowerId, LoanId, ReservationId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { borrower, noBorrower, type Borrower } from './borrower.js';

interface Pickup {
  readonly reservation: ReservationId | null;
  /** The number of reservations that the person has placed since the pickup. */
  readonly reservedSince: number;
}

/**
 * A borrower or a person, with the pickups of the open loans. `all` also has the reservations that these
 * pickups filled, in their old positions.
 */
export interface BorrowerWithPickups {
  readonly open: Borrower;
  readonly all: Borrower;
  readonly pickups: ReadonlyMap<LoanId, Pickup>;
}

const initial: BorrowerWithPickups = { open: noBorrower, all: noBorrower, pickups: new Map() };

const addReservation = (pickups: BorrowerWithPickups['pickups']): BorrowerWithPickups['pickups'] =>
  new Map(
    [...pickups].map(([loan, pickup]) => [loan, { ...pickup, reservedSince: pickup.reservedSince + 1 }]),
  );

/** Forgets the pickup of a loan that has ended. */
const endPickup = (before: BorrowerWithPickups, loan: LoanId | null): BorrowerWithPickups => {
  const ended = loan === null ? undefined : before.pickups.get(loan);
  if (ended === undefined) return before;
  return {
    ...before,
    all: {
      ...before.all,
      reservations: new Map([...before.all.reservations].filter(([id]) => id !== ended.reservation)),
    },
    pickups: new Map([...before.pickups].filter(([id]) => id !== loan)),
  };
};

export const borrowerWithPickups = aggregateOf('borrower with pickups', 'borrower', {
  initial,
  types: borrower.types,
  evolve: (before, event): BorrowerWithPickups => {
    const open = borrower.evolve(before.open, event);
    const { all, pickups } = before;
    if (event.type === 'PickedUp') {
      const { loan, reservation } = event.data;
      return { open, all, pickups: new Map(pickups).set(loan, { reservation, reservedSince: 0 }) };
    }
    if (event.type === 'Returned' || event.type === 'DeclaredLost')
      return endPickup({ ...before, open }, event.data.loan);
    const isReserved = event.type === 'Reserved' || event.type === 'ReservationMigrated';
    return {
      open,
      all: borrower.evolve(all, event),
      pickups: isReserved ? addReservation(pickups) : pickups,
    };
  },
});

/** Counts the borrower's open reservations that come before a picked-up one. */
export const countAheadOfBorrower = (
  { open, all }: BorrowerWithPickups,
  id: ReservationId,
  by: BorrowerId,
): number => {
  const own = [...all.reservations].filter(([, { borrower: owner }]) => owner === by).map(([one]) => one);
  return own.slice(0, own.indexOf(id)).filter((one) => open.reservations.has(one)).length;
};
