import { headquarters, keptFor, kindOf, type Ledger, onShelf } from './ledger.js';
import type { Copy, Place } from './words.js';

/** Where a copy is handed over: nowhere while it is under way, away or at home with somebody. */
export const handedOverAt = (ledger: Ledger, copy: Copy): Place | undefined => {
  if (onShelf(ledger, copy)) return headquarters(ledger);
  const reservation = keptFor(ledger, copy);
  if (reservation === undefined) return undefined;
  const isThere = kindOf(ledger, reservation.at) === 'counter' || reservation.kept.arrived !== null;
  return isThere ? reservation.at : undefined;
};
