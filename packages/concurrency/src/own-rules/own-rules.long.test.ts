import { randomInt } from 'node:crypto';
import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { withMemory, withSqlite, type WithStore } from '../desk/scratch-stores.js';
import { startStoreServers } from '../desk/server-stores.js';
import { guard, guardWithoutCondition } from './guard.js';
import { ruleNames } from './judge-rules.js';
import { playRace } from './races.js';
import { stormProperty } from './storms.js';

const { withPostgres, withEventStoreDb, stop } = await startStoreServers();
afterAll(stop);

/** By kind of store: the store, and the reduced numbers of interleavings for each rule and of storms. */
const stores: Readonly<Record<string, readonly [WithStore, races: number, storms: number]>> = {
  'in memory': [withMemory, 300, 30],
  'on SQLite': [withSqlite, 150, 15],
  'on PostgreSQL': [withPostgres, 25, 5],
  'on EventStoreDB’s test server': [withEventStoreDb, 25, 5],
};

describe.each(Object.entries(stores))('the four rules %s', (_, [withStore, races, storms]) => {
  const timeout = 7_200_000;

  it.each(ruleNames)('keep in any interleaving: %s', { timeout }, async (name) => {
    const seed = randomInt(2 ** 31);
    const numRuns = chooseRuns(races, 2_500);
    expect(await playRace(name, { withStore, alter: guard, numRuns, seed, audits: 10 }), `seed ${seed}`).toBe(
      0,
    );
  });

  it.each(ruleNames)('break without their reads in the append condition: %s', { timeout }, async (name) => {
    const race = { withStore, alter: guardWithoutCondition, seed: randomInt(2 ** 31), audits: 0 };
    expect(await playRace(name, { ...race, numRuns: 40 })).toBeGreaterThan(0);
  });

  it(
    'keep in storms, and break in them without their reads in the append condition',
    { timeout },
    async () => {
      const seed = randomInt(2 ** 31);
      await fc.assert(stormProperty({ withStore, alter: guard, isAudited: true }), {
        numRuns: chooseRuns(storms, 2_500),
        seed,
      });
      const found = await fc.check(
        stormProperty({ withStore, alter: guardWithoutCondition, isAudited: false }),
        {
          numRuns: 200,
          endOnFailure: true,
        },
      );
      expect(found.failed).toBe(true);
    },
  );
});
