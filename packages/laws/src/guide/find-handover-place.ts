import { headquarters, findKeptReservation, kindOf, type Ledger, isOnShelf } from './ledger.js';
import type { Copy, Place } from './words.js';

/** The place where a copy can be picked up; undefined if it is in transit, away or on loan. */
export const findHandoverPlace = (ledger: Ledger, copy: Copy): Place | undefined => {
  if (isOnShelf(ledger, copy)) return headquarters(ledger);
  const reservation = findKeptReservation(ledger, copy);
  if (reservation === undefined) return undefined;
  const isThere = kindOf(ledger, reservation.at) === 'counter' || reservation.kept.arrived !== null;
  return isThere ? reservation.at : undefined;
};
