import { toLawResults } from './to-law-results.js';
import { applyOrder } from './apply-order.js';
import { followOrder } from './follow-order.js';
import { type LawResult, judgeAnswer } from './judge-answer.js';
import type { Ledger } from './ledger.js';
import type { Possible } from './possible.js';
import type { Terms } from './verdict.js';
import type { Answer, Fact, Order } from './words.js';

/** The findings of laws in an entry, and the states that are possible after it. */
export interface Outcome {
  readonly results: readonly LawResult[];
  readonly after: readonly Possible[];
}

export const isBroken = ({ results }: Outcome): boolean => results.some(({ broken }) => broken !== null);

const judgeReportedFacts = (
  terms: Terms,
  before: Ledger,
  order: Order,
  facts: readonly Fact[],
): readonly LawResult[] => {
  const came = { before, order, facts, afterOrder: applyOrder(before, order) };
  return terms.laws.flatMap((law) => toLawResults(law, law.judgeFacts?.(came)));
};

/** The findings of laws in an answer, given one possible state before it. */
export const applyAnswer = (
  terms: Terms,
  { ledger, pending }: Possible,
  order: Order,
  answer: Answer,
): Outcome => {
  const same = { results: [], after: [{ ledger, pending }] };
  switch (answer.is) {
    case 'accepted':
      return {
        results: [
          ...judgeAnswer(terms, ledger, order, 'accepted'),
          ...judgeReportedFacts(terms, ledger, order, answer.facts),
        ],
        after: followOrder(ledger, order, answer.facts).map((after) => ({ ledger: after, pending })),
      };
    case 'refused':
      return { ...same, results: judgeAnswer(terms, ledger, order, answer.reasons) };
    case 'unknown':
      return { ...same, after: [{ ledger, pending: [...pending, order] }] };
    case 'unsupported':
      return same;
  }
};
