import * as E from 'fp-ts/lib/Either.js';
import type { Plan, Verdict } from './decision.js';
import type { Position } from './event.js';
import type { ReadStates } from './folds.js';
import type { QueryItem } from './query.js';
import type { StoreError } from './store-error.js';

/** A verdict, and what must not have happened since the position it was reached at. */
export interface Planned<Event, Refusal> {
  readonly verdict: Verdict<Event, Refusal>;
  readonly boundary: readonly QueryItem[];
}

/** Follows a plan to its verdict: every reading as of one position. */
export const followPlan = async <Event, Refusal>(
  plan: Plan<Event, Refusal>,
  read: ReadStates,
  upTo: Position,
): Promise<E.Either<StoreError, Planned<Event, Refusal>>> => {
  const boundary: QueryItem[] = [];
  let step = plan.next();
  while (step.done !== true) {
    if (step.value.is === 'refusing') return E.right({ verdict: E.left(step.value.refusals), boundary });
    const { aggregates } = step.value;
    const states = await read(aggregates, upTo);
    if (E.isLeft(states)) return states;
    boundary.push(...Object.values(aggregates).flatMap(({ query, undoneBy }) => undoneBy ?? query));
    step = plan.next(states.right);
  }
  return E.right({ verdict: E.right(step.value), boundary });
};
