import type { Ledger } from './ledger.js';
import type { Order } from './words.js';

/** A state that makes all answers so far true, and the unanswered orders that may still take effect. */
export interface Possible {
  readonly ledger: Ledger;
  readonly pending: readonly Order[];
}

/** A text that is the same for equal states. */
export const keyOf = ({ ledger, pending }: Possible): string =>
  JSON.stringify([
    ledger.reservations,
    ledger.loans,
    ledger.away,
    ledger.now,
    ledger.rules,
    ledger.closures,
    ledger.steps,
    pending,
  ]);

export const distinct = (all: readonly Possible[]): readonly Possible[] =>
  all.length === 1 ? all : [...new Map(all.map((one) => [keyOf(one), one])).values()];
