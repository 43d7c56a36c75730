import { applyAnswer } from './apply-answer.js';
import type { Contradiction } from './judge-answer.js';
import { keyOf, type Possible } from './possible.js';
import { followUnanswered } from './follow-order.js';
import { type Terms, judgeByLaws } from './verdict.js';
import type { Lane } from './words.js';

/** The maximum number of steps of the search. */
const maxSteps = 20_000;

/**
 * Orders in a sequence that explains their answers, and the next order, whose answer contradicts the
 * sequence.
 */
export interface RefutedSequence {
  readonly order: readonly Lane[];
  readonly next: Lane;
  readonly contradiction: Contradiction;
}

export interface RoundExplanation {
  /** The possible states after all orders; empty if no sequence explains every answer. */
  readonly after: readonly Possible[];
  /** The longest sequence that ended in a contradiction; empty if no sequence did. */
  readonly longest: readonly RefutedSequence[];
  readonly gaveUp: boolean;
}

/** Whether the order of a lane may take effect next: every other answer came after this order was sent. */
const canBeNext = (lane: Lane, left: readonly Lane[]): boolean =>
  left.every((other) => other.answered === null || other.answered >= lane.sent);

/**
 * The states if an unanswered order has taken effect; empty if the guide forbids the order. The order may
 * also take effect later, or never.
 */
const statesIfDone = (
  terms: Terms,
  { ledger, pending }: Possible,
  { order, answer }: Lane,
): readonly Possible[] =>
  answer.is !== 'unknown' || judgeByLaws(terms, ledger, order).is === 'refuse'
    ? []
    : followUnanswered(ledger, order).map((after) => ({ ledger: after, pending }));

/** The possible states after a lane, or the contradiction in its answer. */
const passLane = (
  terms: Terms,
  possible: Possible,
  lane: Lane,
): readonly Possible[] | { readonly broken: Contradiction } => {
  const { results, after } = applyAnswer(terms, possible, lane.order, lane.answer);
  const [broken] = results.flatMap((bite) => bite.broken ?? []);
  return broken === undefined ? [...after, ...statesIfDone(terms, possible, lane)] : { broken };
};

/**
 * Searches for sequences of lanes that respect the lanes' times and explain every answer. The search is depth
 * first, skips repeated states, and gives up after `maxSteps` steps.
 */
export const explainRound = (
  terms: Terms,
  before: readonly Possible[],
  lanes: readonly Lane[],
): RoundExplanation => {
  const met = new Set<string>();
  const after: Possible[] = [];
  let longest: readonly RefutedSequence[] = [];
  let steps = 0;

  const keep = (explanation: RefutedSequence): void => {
    if (longest.every(({ order }) => explanation.order.length > order.length)) longest = [explanation];
  };

  const tryLanes = (possible: Possible, order: readonly Lane[], left: readonly Lane[]): void => {
    for (const lane of left.filter((one) => canBeNext(one, left))) {
      steps += 1;
      const next = passLane(terms, possible, lane);
      if ('broken' in next) keep({ order, next: lane, contradiction: next.broken });
      else
        for (const one of next)
          search(
            one,
            [...order, lane],
            left.filter((other) => other !== lane),
          );
    }
  };

  const search = (possible: Possible, order: readonly Lane[], left: readonly Lane[]): void => {
    const key = `${left.map((lane) => lanes.indexOf(lane)).join()} ${keyOf(possible)}`;
    if (met.has(key) || steps >= maxSteps) return;
    met.add(key);
    if (left.length > 0) tryLanes(possible, order, left);
    else after.push(possible);
  };

  for (const possible of before) search(possible, [], lanes);
  return { after, longest, gaveUp: steps >= maxSteps };
};
