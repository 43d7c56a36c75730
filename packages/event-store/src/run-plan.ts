import * as E from 'fp-ts/lib/Either.js';
import type { Plan, Reading, Verdict } from './decision.js';
import type { Cursor } from './event.js';
import type { ReadStates } from './folds.js';
import { runGeneratorAsync } from './run-generator.js';
import type { QueryItem } from './query.js';
import type { Answer, ReadOptions } from './store.js';

/** A verdict, the cursor of its reads, and the query for the events that would invalidate it. */
export interface PlanResult<Event, Refusal> {
  readonly verdict: Verdict<Event, Refusal>;
  readonly upTo: Cursor;
  readonly boundary: readonly QueryItem[];
}

/** Runs a plan to its verdict. Yields each reading, and expects its states. */
export function* runPlan<Event, Refusal>(
  plan: Plan<Event, Refusal>,
): Generator<Reading, Verdict<Event, Refusal>, unknown> {
  let step = plan.next();
  while (step.done !== true) {
    if (step.value.is === 'reading') step = plan.next(yield step.value);
    else {
      const { ruling } = step.value;
      if (E.isLeft(ruling)) return ruling;
      step = plan.next(ruling.right);
    }
  }
  return E.right(step.value);
}

/** Runs a plan to its verdict. All its reads are as of the cursor of the first one. */
export const followPlan = async <Event, Refusal>(
  plan: Plan<Event, Refusal>,
  read: ReadStates,
  at: Pick<ReadOptions, 'upTo' | 'remembered'> = {},
): Answer<PlanResult<Event, Refusal>> => {
  const boundary: QueryItem[] = [];
  let upTo: Cursor | undefined;
  const followed = await runGeneratorAsync(runPlan(plan), async ({ aggregates }) => {
    const reached = await read(aggregates, upTo ? { ...at, upTo } : at);
    if (E.isLeft(reached)) return reached;
    ({ upTo } = reached.right);
    boundary.push(...Object.values(aggregates).flatMap(({ query, undoneBy }) => undoneBy ?? query));
    return E.right(reached.right.states);
  });
  if (E.isLeft(followed)) return followed;
  const end = upTo ? E.right({ upTo }) : await read({}, at);
  return E.map((place: { readonly upTo: Cursor }) => ({
    verdict: followed.right,
    boundary,
    upTo: place.upTo,
  }))(end);
};
