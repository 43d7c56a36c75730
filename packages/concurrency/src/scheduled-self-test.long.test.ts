import { randomInt } from 'node:crypto';
import type { EventStore } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import type { Policy } from '@torioki/lending';
import { allDecisions } from '@torioki/lending/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdProperty, type CrowdPropertyOptions } from './crowd/crowd-property.js';
import { changePolicy, removeGuard, type QueryItemPlace } from './query-items/alter-aggregates.js';
import type { AnyDecision } from './desk/desk.js';
import { findCases } from './query-items/query-items.js';
import { scenarios } from './scenarios/index.js';
import { withMemory, withSqlite } from './desk/scratch-stores.js';
import { findSerializationFaults } from './oracle/serializable.js';

/** The number of runs until the search finds the fault. */
const runsToSee = async (
  spoilt: Pick<CrowdPropertyOptions, 'withStore' | 'spoil' | 'alter'>,
  params: Pick<fc.Parameters, 'numRuns' | 'seed'>,
): Promise<number> => {
  const check: CrowdPropertyOptions['check'] = (_, history, __, begun) =>
    Promise.resolve(expect(findSerializationFaults(history, begun)).toEqual([]));
  const search = await fc.check(crowdProperty({ ...spoilt, check }), { ...params, endOnFailure: true });
  return search.failed ? search.numRuns : Infinity;
};

const guards = (await Promise.all(allDecisions.map((decision) => findCases(decision, scenarios))))
  .flat()
  .map(([[{ when }, { place, guard }]]) => ({ type: when.type, place, guard }))
  .filter(({ guard, place }) => guard !== undefined && place.nth === 1);

/** Query items whose removal the search finds in a reasonable time. For the others, see the scenarios. */
const knownSeen = [
  'AcceptReturn copy',
  'AcceptReturn queue',
  'AddCopy copy',
  'Cancel reservation',
  'Cancel group',
  'DeclareLost copy',
  'LendToLibrary copy',
  'PickUp copy',
  'ReceiveAtHeadquarters copy',
  'Secure copy',
  'Secure queue',
];

/** One of these query items, with a seed that finds its removal in a few runs. */
const seenSoon = { name: 'Secure copy', seed: 3 };

const limits = {
  'a reservation over the limit': (policy) => ({ ...policy, reservationLimit: policy.reservationLimit + 1 }),
  'a renewal over the limit': (policy) => ({
    ...policy,
    renewal: { ...policy.renewal, limit: policy.renewal.limit + 1 },
  }),
} satisfies Record<string, (policy: Policy) => Policy>;

const called = ({ type, place }: (typeof guards)[number]): string => `${type} ${place.aggregate}`;
const sought = guards.filter((guard) => knownSeen.includes(called(guard)));
const soonFirst = sought.toSorted(
  (one, other) => Number(called(other) === seenSoon.name) - Number(called(one) === seenSoon.name),
);
const notSought = guards.filter((guard) => !sought.includes(guard)).map(called);

const without =
  (type: string, place: QueryItemPlace) =>
  (decision: AnyDecision): AnyDecision =>
    decision.type === type ? removeGuard(place)(decision) : decision;

describe('the search with the scheduler', () => {
  it('is tried only on the query items of its list', () => {
    console.info(`not sought with the scheduler: ${notSought.join(', ')}`);
    expect(sought.map(called)).toEqual(knownSeen);
  });

  it('sees a store that checks no condition', async () => {
    const spoil = (store: EventStore): EventStore => ({ ...store, append: (events) => store.append(events) });
    const seen = await runsToSee({ withStore: withSqlite, spoil }, { numRuns: 100 });
    console.info(`no condition is checked: seen after ${seen} runs`);
    expect(seen).toBeLessThan(Infinity);
  });

  const tries = chooseRuns(2, 6);

  it.each(Object.entries(limits))(
    `sees %s in each of ${tries} tries`,
    { timeout: 120_000 },
    async (_, raised) => {
      const seen: number[] = [];
      for (let seed = 1; seed <= tries; seed += 1)
        seen.push(
          await runsToSee({ withStore: withMemory, alter: changePolicy(raised) }, { numRuns: 200, seed }),
        );
      console.info(`seen after ${seen.join(', ')} runs`);
      expect(Math.max(...seen)).toBeLessThan(Infinity);
    },
  );

  it.each(
    soonFirst
      .slice(0, chooseRuns(1, sought.length))
      .map((guard) => [guard.type, guard.place.aggregate, guard] as const),
  )('sees %s without its %s in the condition', { timeout: 1_200_000 }, async (_, __, guard) => {
    const { type, place } = guard;
    const seed = called(guard) === seenSoon.name ? seenSoon.seed : randomInt(2 ** 31);
    const seen = await runsToSee(
      { withStore: withMemory, alter: without(type, place) },
      { numRuns: 60_000, seed },
    );
    console.info(`${type} without ${place.aggregate}: seen after ${seen} runs, seed ${seed}`);
    expect(seen).toBeLessThan(Infinity);
  });
});
