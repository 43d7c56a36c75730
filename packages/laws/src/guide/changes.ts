import {
  type Away,
  isComingBack,
  isKept,
  findKeptReservation,
  type KeptReservation,
  type Ledger,
  type Reservation,
  reservationOf,
  today,
} from './ledger.js';
import type { Copy, NamedDays, Person, Title } from './words.js';

export const removeReservation = (ledger: Ledger, removed: Reservation | undefined): Ledger => ({
  ...ledger,
  reservations: ledger.reservations.filter((reservation) => reservation !== removed),
  pastRanks: removed?.inOrder == null ? ledger.pastRanks : [...ledger.pastRanks, removed.inOrder],
});

export const replaceReservation = (ledger: Ledger, one: Reservation, into: Reservation): Ledger => ({
  ...ledger,
  reservations: ledger.reservations.map((reservation) => (reservation === one ? into : reservation)),
});

export const markPresent = (ledger: Ledger, copy: Copy): Ledger => ({
  ...ledger,
  away: ledger.away.filter((away) => away.copy !== copy),
});

export const markAway = (ledger: Ledger, copy: Copy, is: Away['is']): Ledger => ({
  ...ledger,
  away: [...ledger.away.filter((other) => other.copy !== copy), { copy, is }],
});

/** Takes a copy out of circulation. If the copy is elsewhere, it first travels back to the headquarters. */
export const removeFromCirculation = (ledger: Ledger, copy: Copy): Ledger => {
  const kept = findKeptReservation(ledger, copy)?.kept;
  const isAway = isComingBack(ledger, copy) || kept?.shipped != null;
  return markAway(changeKept(ledger, copy, null), copy, isAway ? 'removed-coming-back' : 'removed');
};

export const removeLoan = (ledger: Ledger, copy: Copy): Ledger => ({
  ...ledger,
  loans: ledger.loans.filter((loan) => loan.copy !== copy),
});

/** Releases a kept copy. A copy that has left for a branch travels back before it is free. */
const releaseCopy = (ledger: Ledger, { kept }: Reservation): Ledger =>
  kept?.shipped == null ? ledger : markAway(ledger, kept.copy, 'coming-back');

export const cancelReservation = (ledger: Ledger, who: Person, title: Title): Ledger => {
  const reservation = reservationOf(ledger, who, title);
  return reservation === undefined
    ? ledger
    : releaseCopy(removeReservation(ledger, reservation), reservation);
};

export const changeKept = (
  ledger: Ledger,
  copy: Copy,
  change: Partial<NonNullable<Reservation['kept']>> | null,
): Ledger => {
  const reservation = findKeptReservation(ledger, copy);
  if (reservation === undefined) return ledger;
  const kept = change === null ? null : { ...reservation.kept, ...change };
  return replaceReservation(ledger, reservation, { ...reservation, kept });
};

/**
 * After a change of ranks, gives the turns of a 読みたい順予約 to its first volumes. Volumes that ever had a kept
 * copy do not take part.
 */
export const giveTurnsToFirst = (ledger: Ledger, of: number | undefined): Ledger => {
  const movable = ledger.reservations
    .flatMap(({ inOrder }) => (inOrder !== null && inOrder.of === of && !inOrder.wasKept ? [inOrder] : []))
    .toSorted((one, other) => one.rank - other.rank);
  const turns = movable.filter(({ hasTurn }) => hasTurn).length;
  return {
    ...ledger,
    reservations: ledger.reservations.map((one) => {
      const place = one.inOrder === null ? -1 : movable.indexOf(one.inOrder);
      return one.inOrder === null || place < 0
        ? one
        : { ...one, inOrder: { ...one.inOrder, hasTurn: place < turns } };
    }),
  };
};

/**
 * Records the days that a mail named for a kept copy. If an earlier mail named a later last day, that day
 * stays promised.
 */
export const recordPromise = (ledger: Ledger, { copy, from, until }: NamedDays): Ledger => {
  const before = findKeptReservation(ledger, copy)?.kept.promised?.atLeast ?? null;
  const atLeast = until === null || (before !== null && before > until) ? before : until;
  return changeKept(ledger, copy, { promised: { from, until, atLeast } });
};

export const markNotified = (ledger: Ledger, tells: (reservation: KeptReservation) => boolean): Ledger => ({
  ...ledger,
  reservations: ledger.reservations.map((one) =>
    isKept(one) && tells(one) ? { ...one, kept: { ...one.kept, notifiedOn: today(ledger) } } : one,
  ),
});
