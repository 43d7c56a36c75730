import { randomInt } from 'node:crypto';
import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMemory, withSqlite } from '../desk/scratch-stores.js';
import { guard, guardWithoutCondition } from './guard.js';
import { ruleNames } from './judge-rules.js';
import { playRace } from './races.js';
import { stormProperty } from './storms.js';

describe.each(ruleNames)('%s', (name) => {
  it.each(Object.entries({ 'in memory': withMemory, 'on SQLite': withSqlite }))(
    'is never broken %s, in any interleaving',
    async (_, withStore) => {
      const seed = randomInt(2 ** 31);
      const numRuns = chooseRuns(10, 2_500);
      expect(
        await playRace(name, { withStore, alter: guard, numRuns, seed, audits: 2 }),
        `seed ${seed}`,
      ).toBe(0);
    },
    600_000,
  );

  it('is broken without its reads in the append condition', async () => {
    const race = { withStore: withMemory, alter: guardWithoutCondition, seed: randomInt(2 ** 31), audits: 0 };
    expect(await playRace(name, { ...race, numRuns: 40 })).toBeGreaterThan(0);
  });
});

describe('a storm of one pupil, while the school holidays and a home are published', () => {
  it('breaks no rule', { timeout: 600_000 }, async () => {
    const seed = randomInt(2 ** 31);
    await fc.assert(stormProperty({ withStore: withMemory, alter: guard, isAudited: true }), {
      numRuns: chooseRuns(8, 500),
      seed,
    });
  });
});
