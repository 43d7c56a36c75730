import type { Ledger } from './ledger.js';
import type { Order } from './words.js';

/** One way in which all that was said can be true, and the unanswered orders that may yet happen. */
export interface Possible {
  readonly ledger: Ledger;
  readonly pending: readonly Order[];
}

/** A name for a way: the same for ways that do not differ. */
export const keyOf = ({ ledger, pending }: Possible): string =>
  JSON.stringify([
    ledger.reservations,
    ledger.loans,
    ledger.away,
    ledger.now,
    ledger.rules,
    ledger.closures,
    pending,
  ]);

/** The ways that differ from each other. */
export const distinct = (all: readonly Possible[]): readonly Possible[] =>
  all.length === 1 ? all : [...new Map(all.map((one) => [keyOf(one), one])).values()];
