import type { Aggregate, Plan, QueryItem } from '@torioki/event-store';
import type { LendingEvent, Policy, Refusal } from '@torioki/lending';
import type { AnyDecision } from '../desk/desk.js';

type Read = Aggregate<unknown, unknown>;

/** The position of a query item in a decision: its index in the n-th aggregate of the given name. */
export interface QueryItemPlace {
  readonly aggregate: string;
  readonly nth: number;
  readonly index: number;
}

type Alter = (aggregate: Read, nth: number) => Read;

function* alterPlan(plan: Plan<LendingEvent, Refusal>, alter: Alter): Plan<LendingEvent, Refusal> {
  const seen: string[] = [];
  const alterAggregate = ([key, aggregate]: readonly [string, Read]) => {
    seen.push(aggregate.name);
    return [key, alter(aggregate, seen.filter((name) => name === aggregate.name).length)] as const;
  };
  let step = plan.next();
  while (step.done !== true) {
    const request = step.value;
    const answer: unknown = yield request.is !== 'reading'
      ? request
      : {
          ...request,
          aggregates: Object.fromEntries(Object.entries(request.aggregates).map(alterAggregate)),
        };
    step = plan.next(answer);
  }
  return step.value;
}

/** Alters the aggregates that a decision reads. */
export const alterAggregates =
  (alter: Alter) =>
  (decision: AnyDecision): AnyDecision => ({
    ...decision,
    plan: (command, version) => alterPlan(decision.plan(command, version), alter),
  });

const at =
  (place: QueryItemPlace, alter: (aggregate: Read) => Read): Alter =>
  (aggregate, nth) =>
    aggregate.name === place.aggregate && nth === place.nth ? alter(aggregate) : aggregate;

const without = (items: readonly QueryItem[], index: number): readonly QueryItem[] =>
  items.filter((_, at) => at !== index);

/**
 * The append condition of an aggregate. Events that match it must not be recorded between reading and
 * appending.
 */
export const boundaryOf = ({ query, undoneBy = query }: Read): readonly QueryItem[] => undoneBy;

/** Changes each policy that a decision reads. */
export const changePolicy = (change: (policy: Policy) => Policy) => {
  const changed = (event: LendingEvent): LendingEvent =>
    event.type === 'PolicyPublished'
      ? { ...event, data: { ...event.data, policy: change(event.data.policy) } }
      : event;
  return alterAggregates((aggregate) => ({
    ...aggregate,
    evolve: (state, event) => aggregate.evolve(state, changed(event as LendingEvent)),
  }));
};

/** Removes a query item from a decision, both from its reading and from its append condition. */
export const removeQueryItem = (place: QueryItemPlace) =>
  alterAggregates(
    at(place, (aggregate) => ({
      ...aggregate,
      query: without(aggregate.query, place.index),
      undoneBy: without(boundaryOf(aggregate), place.index),
    })),
  );

/** Removes a query item from the append condition of a decision. The decision still reads the item. */
export const removeGuard = (place: QueryItemPlace) =>
  alterAggregates(
    at(place, (aggregate) => ({ ...aggregate, undoneBy: without(boundaryOf(aggregate), place.index) })),
  );

/** Removes event types from the append conditions of a decision. The decision still reads these events. */
export const removeGuardedTypes = (...types: readonly string[]) =>
  alterAggregates((aggregate) => ({
    ...aggregate,
    undoneBy: boundaryOf(aggregate).flatMap(({ types: guarded = [], ...item }) => {
      const left = guarded.filter((one) => !types.includes(one));
      return left.length === 0 ? [] : [{ ...item, types: left }];
    }),
  }));
