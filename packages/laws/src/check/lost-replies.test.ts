import { chooseRuns } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { guideSystem } from '../system/guide-system.js';
import { withLoss } from '../testing/with-loss.js';
import { renderFailure } from '../render/render-failure.js';
import { check } from './check.js';

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
  const report = await check(withLoss(naive(), 8, 1), { orders: 1, rounds: 200, seed: 11 });
  expect(report.laws.filter(({ ending }) => ending.is === 'broken').map(({ law }) => law.id)).toContain(
    'at-once',
  );
});
