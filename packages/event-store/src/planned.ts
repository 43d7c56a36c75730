import * as E from 'fp-ts/lib/Either.js';
import type { Plan, Verdict } from './decision.js';
import type { Place } from './event.js';
import type { ReadStates } from './folds.js';
import type { QueryItem } from './query.js';
import type { Answer, ReadOptions } from './store.js';

/** A verdict, the place at which it was reached, and what must not have been recorded since. */
export interface Planned<Event, Refusal> {
  readonly verdict: Verdict<Event, Refusal>;
  readonly upTo: Place;
  readonly boundary: readonly QueryItem[];
}

/** Follows a plan to its verdict. Every reading is as of the place of the first one. */
export const followPlan = async <Event, Refusal>(
  plan: Plan<Event, Refusal>,
  read: ReadStates,
  at: Pick<ReadOptions, 'upTo' | 'known'> = {},
): Answer<Planned<Event, Refusal>> => {
  const boundary: QueryItem[] = [];
  let upTo: Place | undefined;

  const ended = async (verdict: Verdict<Event, Refusal>): Answer<Planned<Event, Refusal>> => {
    const end = upTo ? E.right({ upTo }) : await read({}, at);
    return E.map((place: { readonly upTo: Place }) => ({ verdict, upTo: place.upTo, boundary }))(end);
  };

  let step = plan.next();
  while (step.done !== true) {
    if (step.value.is === 'refusing') return ended(E.left(step.value.refusals));
    const { aggregates } = step.value;
    const reached = await read(aggregates, upTo ? { ...at, upTo } : at);
    if (E.isLeft(reached)) return reached;
    ({ upTo } = reached.right);
    boundary.push(...Object.values(aggregates).flatMap(({ query, undoneBy }) => undoneBy ?? query));
    step = plan.next(reached.right.states);
  }
  return ended(E.right(step.value));
};
