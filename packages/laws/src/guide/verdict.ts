import type { Law, Ruling } from './law.js';
import type { Ledger } from './ledger.js';
import type { Order } from './words.js';

/** The terms for judging a system: the laws, and the possible reasons of a refusal. */
export interface Terms {
  readonly laws: readonly Law[];
  /**
   * The laws that the system reads in its own way. The system may accept or refuse the orders that these laws
   * judge.
   */
  readonly free: readonly Law[];
  /** Whether a refusal gives no reason, one, or all that apply. */
  readonly reasons: 'none' | 'one' | 'all';
  /** The system's own reasons, which the guide does not have. */
  readonly ownReasons: readonly string[];
}

export interface LawRuling {
  readonly law: Law;
  readonly ruling: Ruling;
}

/** The guide's verdict on an order, given the ledger. */
export interface Verdict {
  readonly is: 'accept' | 'refuse' | 'free';
  readonly ruled: readonly LawRuling[];
}

const listRulings = (laws: readonly Law[], ledger: Ledger, order: Order): readonly LawRuling[] =>
  laws.flatMap((law) => {
    const ruling = law.judgeOrder?.(ledger, order);
    return ruling === undefined ? [] : [{ law, ruling }];
  });

export const listForbidding = ({ ruled }: Verdict): readonly LawRuling[] =>
  ruled.filter(({ ruling }) => ruling.is === 'forbids');

/** The verdict on an order: refused if a law forbids it, free if the guide is silent, accepted otherwise. */
export const judgeByLaws = (terms: Terms, ledger: Ledger, order: Order): Verdict => {
  const ruled = listRulings(terms.laws, ledger, order);
  if (ruled.some(({ ruling }) => ruling.is === 'forbids')) return { is: 'refuse', ruled };
  const open =
    ruled.some(({ ruling }) => ruling.is === 'free') ||
    terms.free.some((law) => law.judgeOrder?.(ledger, order) !== undefined);
  return { is: open ? 'free' : 'accept', ruled };
};
