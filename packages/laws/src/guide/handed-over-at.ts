import { headquarters, keptFor, kindOf, type Ledger, onShelf } from './ledger.js';
import type { Copy, Place } from './words.js';

/** Where a copy is handed over: nowhere while it is under way, away or at home with somebody. */
export const handedOverAt = (ledger: Ledger, copy: Copy): Place | undefined => {
  if (onShelf(ledger, copy)) return headquarters(ledger);
  const reservation = keptFor(ledger, copy);
  if (reservation?.kept == null) return undefined;
  const kind = kindOf(ledger, reservation.at);
  const isThere = kind === 'counter' || (kind === 'branch' && reservation.kept.arrived !== null);
  return isThere ? reservation.at : undefined;
};
