import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { simulate } from '@torioki/simulation';
import { expect, it } from 'vitest';
import { findHints, findLeaks, judgeFields } from '../linking/find-leaks.js';
import { gatherOccasions } from '../linking/gather-occasions.js';
import { plantedLeaks, plantLeak } from '../linking/planted-leaks.js';
import { auditStore } from '../oracle/findings.js';
import { verifyExports } from '../oracle/verify-exports.js';
import { decideAllAgain } from './decide-all-again.js';
import { replayByOccasion } from './replay-by-occasion.js';

const timeout = 1_200_000;

/** Replays a simulated year, and expects the same events. */
const replayYear = async (seed: number) => {
  const simulated = orThrow(await simulate({ seed }));
  const replayed = await replayByOccasion(simulated.events);
  const { store, differences, commands, forgotten, mostUsed } = replayed;
  expect(differences).toEqual([]);
  expect(commands).toBe(simulated.accepted);
  expect(await decideAllAgain(store)).toEqual({ same: commands + forgotten });
  expect(await auditStore(store)).toEqual([]);
  expect(await verifyExports(store)).toEqual([0, 0]);
  console.info(`${commands} commands, ${forgotten} pseudonyms, at most ${mostUsed} used at the same time`);
  return replayed;
};

it.each([2, 3].slice(0, chooseRuns(0, 2)))(
  'a year with seed %i has the same events if each pseudonym is used once',
  { timeout },
  async (seed) => {
    await replayYear(seed);
  },
);

it(
  'a year with seed 1 has the same events, and none of its values joins what is of one person',
  { timeout },
  async () => {
    const { store, personOf } = await replayYear(1);
    const history = orThrow(await store.records());
    expect(history.length).toBeGreaterThan(10_000);
    const occasions = gatherOccasions(history, personOf);
    const fields = judgeFields(occasions);
    expect(findLeaks(fields)).toEqual([]);
    expect(findHints(fields)).toEqual(['metadata.note.reservations']);
    const planted = plantedLeaks.reduce((before, leak) => plantLeak(leak, before), occasions);
    const named = plantedLeaks.map(({ field }) => field);
    expect(findLeaks(judgeFields(planted))).toEqual(expect.arrayContaining(named));
  },
);
