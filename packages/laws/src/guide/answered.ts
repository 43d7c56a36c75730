import { biteOf } from './bite-of.js';
import { done } from './done.js';
import { followed } from './follow.js';
import { type Bite, judgeAnswer } from './judge-answer.js';
import type { Ledger } from './ledger.js';
import type { Possible } from './possible.js';
import type { Terms } from './verdict.js';
import type { Answer, Fact, Order } from './words.js';

/** The findings of laws in an entry, and the states that are possible after it. */
export interface Outcome {
  readonly bites: readonly Bite[];
  readonly after: readonly Possible[];
}

export const isBroken = ({ bites }: Outcome): boolean => bites.some(({ broken }) => broken !== null);

const cameOf = (terms: Terms, before: Ledger, order: Order, facts: readonly Fact[]): readonly Bite[] => {
  const came = { before, order, facts, done: done(before, order) };
  return terms.laws.flatMap((law) => biteOf(law, law.facts?.(came)));
};

/** The findings of laws in an answer, given one possible state before it. */
export const answeredBy = (
  terms: Terms,
  { ledger, pending }: Possible,
  order: Order,
  answer: Answer,
): Outcome => {
  const same = { bites: [], after: [{ ledger, pending }] };
  switch (answer.is) {
    case 'accepted':
      return {
        bites: [
          ...judgeAnswer(terms, ledger, order, 'accepted'),
          ...cameOf(terms, ledger, order, answer.facts),
        ],
        after: followed(ledger, order, answer.facts).map((after) => ({ ledger: after, pending })),
      };
    case 'refused':
      return { ...same, bites: judgeAnswer(terms, ledger, order, answer.reasons) };
    case 'unknown':
      return { ...same, after: [{ ledger, pending: [...pending, order] }] };
    case 'unsupported':
      return same;
  }
};
