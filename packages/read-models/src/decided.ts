import type { Plan } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';

/**
 * What a decision would come to, on states that are known already, by the names of their aggregates: for views that
 * show what a command would be answered, by the rules themselves.
 */
export const decided = <Event, Refusal>(
  plan: Plan<Event, Refusal>,
  states: Readonly<Record<string, unknown>>,
): E.Either<readonly Refusal[], readonly Event[]> => {
  let step = plan.next();
  while (step.done !== true) {
    if (step.value.is === 'refusing') return E.left(step.value.refusals);
    const read = Object.entries(step.value.aggregates).map(([as, { name }]) => [as, states[name]]);
    step = plan.next(Object.fromEntries(read));
  }
  return E.right(step.value);
};
