import { aggregateKey, type Aggregate, type Plan } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';

/** The state of an aggregate that is known already. */
export interface Known {
  readonly key: string;
  readonly state: unknown;
}

export const known = <State>(aggregate: Aggregate<State, never>, state: State): Known => ({
  key: aggregateKey(aggregate),
  state,
});

/**
 * What a decision would come to, on states that are known already: for views that show what a command would be answered,
 * by the rules themselves. An aggregate that is not among them is as it is before its first event.
 */
export const decided = <Event, Refusal>(
  plan: Plan<Event, Refusal>,
  ...states: readonly Known[]
): E.Either<readonly Refusal[], readonly Event[]> => {
  const byKey = new Map(states.map(({ key, state }) => [key, state]));
  const stateOf = (aggregate: Aggregate<unknown, never>): unknown => {
    const key = aggregateKey(aggregate);
    return byKey.has(key) ? byKey.get(key) : aggregate.initial;
  };
  let step = plan.next();
  while (step.done !== true) {
    if (step.value.is === 'refusing') return E.left(step.value.refusals);
    const read = Object.entries(step.value.aggregates).map(([as, one]) => [as, stateOf(one)]);
    step = plan.next(Object.fromEntries(read));
  }
  return E.right(step.value);
};
