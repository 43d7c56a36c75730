import { answeredBy } from './answered.js';
import type { Contradiction } from './judge-answer.js';
import { keyOf, type Possible } from './possible.js';
import { followedUnheard } from './follow.js';
import { type Terms, verdictOn } from './verdict.js';
import type { Lane } from './words.js';

/** As many steps as the search takes before it gives up. */
const most = 20_000;

/** Orders one after another that explain their answers as far as they go, and what then contradicts the next. */
export interface Explanation {
  readonly order: readonly Lane[];
  readonly next: Lane;
  readonly contradiction: Contradiction;
}

export interface Explained {
  /** The ways in which all can be true: none if no order of them explains every answer. */
  readonly after: readonly Possible[];
  /** The longest explanation that was contradicted, if any was. */
  readonly longest: readonly Explanation[];
  readonly gaveUp: boolean;
}

/** Whether a lane may come before all the others: none of them was answered before it was sent. */
const mayBeNext = (lane: Lane, left: readonly Lane[]): boolean =>
  left.every((other) => other.answered === null || other.answered >= lane.sent);

/** Without an answer it may have been done by now, if the guide lets it; or not, or later. */
const orDone = (terms: Terms, { ledger, pending }: Possible, { order, answer }: Lane): readonly Possible[] =>
  answer.is !== 'unknown' || verdictOn(terms, ledger, order).is === 'refuse'
    ? []
    : followedUnheard(ledger, order).map((after) => ({ ledger: after, pending }));

/** The way on from a lane: what may be so after it, or what contradicts it. */
const passing = (
  terms: Terms,
  possible: Possible,
  lane: Lane,
): readonly Possible[] | { readonly broken: Contradiction } => {
  const { bites, after } = answeredBy(terms, possible, lane.order, lane.answer);
  const [broken] = bites.flatMap((bite) => bite.broken ?? []);
  return broken === undefined ? [...after, ...orDone(terms, possible, lane)] : { broken };
};

/**
 * Looks for orders of lanes, one after another, that keep the time of each and explain every answer: depth first; what was
 * met before is cut.
 */
export const explained = (terms: Terms, before: readonly Possible[], lanes: readonly Lane[]): Explained => {
  const met = new Set<string>();
  const after: Possible[] = [];
  let longest: readonly Explanation[] = [];
  let steps = 0;

  const keep = (explanation: Explanation): void => {
    if (longest.every(({ order }) => explanation.order.length > order.length)) longest = [explanation];
  };

  const tried = (possible: Possible, order: readonly Lane[], left: readonly Lane[]): void => {
    for (const lane of left.filter((one) => mayBeNext(one, left))) {
      steps += 1;
      const next = passing(terms, possible, lane);
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
    if (met.has(key) || steps >= most) return;
    met.add(key);
    if (left.length > 0) tried(possible, order, left);
    else after.push(possible);
  };

  for (const possible of before) search(possible, [], lanes);
  return { after, longest, gaveUp: steps >= most };
};
