import type { Law, Ruling } from './law.js';
import type { Ledger } from './ledger.js';
import type { Order } from './words.js';

/** On which terms a system is held to the guide: what it declares, as far as laws ask for it. */
export interface Terms {
  /** The laws that bind it. */
  readonly laws: readonly Law[];
  /** The laws that it reads in a way of its own: what they forbid it may refuse or accept. */
  readonly free: readonly Law[];
  /** Whether refusals give no reason, one, or all that hold. */
  readonly reasons: 'none' | 'one' | 'all';
  /** Reasons that the guide does not know, and that are its own affair. */
  readonly ownReasons: readonly string[];
}

export interface Ruled {
  readonly law: Law;
  readonly ruling: Ruling;
}

/** What the guide says to an order, given what the system has said so far. */
export interface Verdict {
  readonly is: 'accept' | 'refuse' | 'free';
  readonly ruled: readonly Ruled[];
}

const rulingsOf = (laws: readonly Law[], ledger: Ledger, order: Order): readonly Ruled[] =>
  laws.flatMap((law) => {
    const ruling = law.order?.(ledger, order);
    return ruling === undefined ? [] : [{ law, ruling }];
  });

/** The rulings by which an order is refused. */
export const forbidding = ({ ruled }: Verdict): readonly Ruled[] =>
  ruled.filter(({ ruling }) => ruling.is === 'forbids');

/** The verdict on an order: refused if a law forbids it, free if the guide is silent, accepted otherwise. */
export const verdictOn = (terms: Terms, ledger: Ledger, order: Order): Verdict => {
  const ruled = rulingsOf(terms.laws, ledger, order);
  if (ruled.some(({ ruling }) => ruling.is === 'forbids')) return { is: 'refuse', ruled };
  const open =
    ruled.some(({ ruling }) => ruling.is === 'free') ||
    terms.free.some((law) => law.order?.(ledger, order) !== undefined);
  return { is: open ? 'free' : 'accept', ruled };
};
