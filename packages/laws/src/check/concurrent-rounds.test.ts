import { expect, it } from 'vitest';
import type { Lane } from '../guide/index.js';
import { guideSystem } from '../system/guide-system.js';
import type { LendingSystem } from '../system/lending-system.js';
import { naive } from '../naive/index.js';
import { runConcurrentRounds } from './concurrent-rounds.js';
import { check } from './check.js';
import { createCheckState } from './check-state.js';
import { playRuns, playStories } from './play-runs.js';

const roundsOf = async (system: LendingSystem, rounds: number, seed: number) => {
  const gathering = createCheckState(system, 1);
  await playStories(gathering);
  const lanes: (readonly Lane[])[] = [];
  const noting: typeof runConcurrentRounds = async (...given) => {
    const session = await runConcurrentRounds(...given);
    for (const entry of session.traceJudge.trace.entries) if ('together' in entry) lanes.push(entry.together);
    return session;
  };
  gathering.tally.rounds = 0;
  await playRuns(gathering, noting, { seed, isWanted: () => gathering.tally.rounds < rounds });
  return lanes;
};

const ordersIn = (lanes: readonly (readonly Lane[])[]) => lanes.flat().map(({ order }) => order);

const isAtTheLimit = (lanes: readonly Lane[]): boolean =>
  lanes.some(({ answer }) => answer.is === 'refused' && answer.reasons.join() === 'limit') &&
  lanes.some(({ order, answer }) => order.is === 'reserve' && answer.is === 'accepted');

it('exceeds the limit in at least eight of sixty rounds, even the limit of the guide', async () => {
  const asItIs = { ...guideSystem, declares: { ...guideSystem.declares, canSet: [] } };
  for (const system of [guideSystem, asItIs]) {
    const rounds = await roundsOf(system, 60, 1);
    expect(rounds.filter(isAtTheLimit).length).toBeGreaterThanOrEqual(8);
  }
});

it('gives other rounds for another seed', async () => {
  const playRound = async (seed: number) =>
    (await roundsOf(guideSystem, 60, seed)).map((lanes) => JSON.stringify(ordersIn([lanes])));
  const [one, next] = [await playRound(81), new Set(await playRound(82))];
  expect(one.filter((round) => next.has(round)).length).toBeLessThan(12);
});

it('sends no unsupported orders', async () => {
  const kinds = new Set(ordersIn(await roundsOf(naive(), 60, 1)).map(({ is }) => is));
  expect([...kinds].toSorted()).toEqual(['cancel', 'fill', 'pickUp', 'renew', 'reserve', 'return']);
});

it('reports a parallel system that answers in sequence, and finds it right', async () => {
  const { pauses: _, ...guide } = guideSystem;
  const report = await check(guide, { orders: 1, rounds: 40, seed: 1 });
  expect(report.laws.find(({ law }) => law.id === 'at-once')?.ending.is).toBe('holds');
  expect(report.notes.join()).toContain('all answers came in the sequence of their orders');
});
