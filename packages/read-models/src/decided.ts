import type { Aggregate, Plan, Verdict } from '@torioki/event-store';
import { aggregateKey, followed, readingsOf } from '@torioki/event-store/adapter';

/** An aggregate and its state, which is already known. */
export interface Known {
  readonly key: string;
  readonly state: unknown;
}

export const known = <State>(aggregate: Aggregate<State, never>, state: State): Known => ({
  key: aggregateKey(aggregate),
  state,
});

/**
 * The verdict that a decision would reach on states that are already known. So a view can show, by the rules
 * themselves, how a command would be answered. An aggregate that is not among them is taken as it is before its first
 * event.
 */
export const decided = <Event, Refusal>(
  plan: Plan<Event, Refusal>,
  ...states: readonly Known[]
): Verdict<Event, Refusal> => {
  const byKey = new Map(states.map(({ key, state }) => [key, state]));
  const stateOf = (aggregate: Aggregate<unknown, unknown>): unknown => {
    const key = aggregateKey(aggregate);
    return byKey.has(key) ? byKey.get(key) : aggregate.initial;
  };
  return followed(readingsOf(plan), ({ aggregates }) =>
    Object.fromEntries(Object.entries(aggregates).map(([as, one]) => [as, stateOf(one)])),
  );
};
