import type { Aggregate, Plan, QueryItem } from '@torioki/event-store';
import type { LendingEvent, Policy, Refusal } from '@torioki/lending';
import type { AnyDecision } from '../desk/desk.js';

type Read = Aggregate<unknown, unknown>;

/** The place of a query item in a decision: its index in the nth aggregate of that name. */
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
    const asked = step.value;
    const answer: unknown = yield asked.is === 'ruled'
      ? asked
      : { ...asked, aggregates: Object.fromEntries(Object.entries(asked.aggregates).map(alterAggregate)) };
    step = plan.next(answer);
  }
  return step.value;
}

/** The decision with altered aggregates. */
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

/** The append condition of an aggregate: these events must not be recorded between reading and appending. */
export const boundaryOf = ({ query, undoneBy = query }: Read): readonly QueryItem[] => undoneBy;

/** The decision under changed policies. */
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

/** The decision without a query item, in the query and in the append condition. */
export const removeQueryItem = (place: QueryItemPlace) =>
  alterAggregates(
    at(place, (aggregate) => ({
      ...aggregate,
      query: without(aggregate.query, place.index),
      undoneBy: without(boundaryOf(aggregate), place.index),
    })),
  );

/** The decision without a query item in its append condition. It still reads the item. */
export const removeGuard = (place: QueryItemPlace) =>
  alterAggregates(
    at(place, (aggregate) => ({ ...aggregate, undoneBy: without(boundaryOf(aggregate), place.index) })),
  );

/** The decision without some event types in its append conditions. It still reads them. */
export const removeGuardedTypes = (...types: readonly string[]) =>
  alterAggregates((aggregate) => ({
    ...aggregate,
    undoneBy: boundaryOf(aggregate).flatMap(({ types: guarded = [], ...item }) => {
      const left = guarded.filter((one) => !types.includes(one));
      return left.length === 0 ? [] : [{ ...item, types: left }];
    }),
  }));
