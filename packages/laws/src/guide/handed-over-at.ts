import { headquarters, keptFor, kindOf, type Ledger, onShelf } from './ledger.js';
import type { Copy, Place } from './words.js';

/** The place where a copy can be picked up; undefined if it is in transit, away or on loan. */
export const handedOverAt = (ledger: Ledger, copy: Copy): Place | undefined => {
  if (onShelf(ledger, copy)) return headquarters(ledger);
  const reservation = keptFor(ledger, copy);
  if (reservation === undefined) return undefined;
  const isThere = kindOf(ledger, reservation.at) === 'counter' || reservation.kept.arrived !== null;
  return isThere ? reservation.at : undefined;
};
