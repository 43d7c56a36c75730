import { chooseRuns } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { guideSystem } from '../system/guide-system.js';
import { withLoss } from '../testing/with-loss.js';
import { renderFailure } from '../render/render-failure.js';
import { check } from './check.js';
import { createCheckState } from './check-state.js';
import { runConcurrentRounds } from './concurrent-rounds.js';
import { playRuns } from './play-runs.js';

const orders = chooseRuns(750, 100_000);
const rounds = chooseRuns(50, 3_000);

it('lost replies cause no false alarm, in sequence or in rounds', async () => {
  const report = await check(withLoss(guideSystem, 8, 1), { orders, rounds, seed: 1 });
  expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
});

it('lost replies cause no false alarm in a year', async () => {
  const report = await check(withLoss(guideSystem, 1, 1), { orders: 0, rounds: 0, years: 1, seed: 1 });
  expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
});

it('a race is found in spite of lost replies', async () => {
  const gathering = createCheckState(withLoss(naive(), 8, 1), 1);
  const isWanted = () => gathering.found.size === 0 && gathering.tally.rounds < 200;
  await playRuns(gathering, runConcurrentRounds, { seed: 11, isWanted });
  expect([...gathering.found.keys()]).toEqual(['at-once']);
});
