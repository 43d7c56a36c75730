import type { Reservation } from '@torioki/laws/guide';

/**
 * A reservation with its id and its number in the order of acceptance. The guide's functions keep these
 * additional fields.
 */
export interface LedgerReservation extends Reservation {
  readonly id: string;
  readonly place: number;
  /** The sort key of a migrated reservation. Migrated reservations come before all others. */
  readonly old?: string;
}

const afterAllOld = '~';

/** Sorts reservations by their places. Migrated reservations come before all others. */
export const compareReservations = (one: LedgerReservation, other: LedgerReservation): number => {
  const [before, after] = [one.old ?? afterAllOld, other.old ?? afterAllOld];
  return before === after ? one.place - other.place : before < after ? -1 : 1;
};
