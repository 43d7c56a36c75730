import type { Aggregate, Plan, Verdict } from '@torioki/event-store';
import { aggregateKey, runGenerator, runPlan } from '@torioki/event-store/adapter';

/** The state of an aggregate, with the key that identifies the aggregate. */
export interface AggregateState {
  readonly key: string;
  readonly state: unknown;
}

export const toAggregateState = <State>(
  aggregate: Aggregate<State, never>,
  state: State,
): AggregateState => ({
  key: aggregateKey(aggregate),
  state,
});

/**
 * The verdict of a decision on given states. With this verdict, a view shows how the rules would answer a
 * command. An aggregate without a given state has its initial state.
 */
export const decideOnStates = <Event, Refusal>(
  plan: Plan<Event, Refusal>,
  ...states: readonly AggregateState[]
): Verdict<Event, Refusal> => {
  const byKey = new Map(states.map(({ key, state }) => [key, state]));
  const stateOf = (aggregate: Aggregate<unknown, unknown>): unknown => {
    const key = aggregateKey(aggregate);
    return byKey.has(key) ? byKey.get(key) : aggregate.initial;
  };
  return runGenerator(runPlan(plan), ({ aggregates }) =>
    Object.fromEntries(Object.entries(aggregates).map(([as, one]) => [as, stateOf(one)])),
  );
};
