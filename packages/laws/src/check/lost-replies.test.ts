import { runs } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { byTheGuide } from '../system/by-the-guide.js';
import { lossy } from '../testing/lossy.js';
import { toldFailure } from '../told/told-failure.js';
import { check } from './check.js';

const orders = runs(1_500, 100_000);
const rounds = runs(100, 3_000);

it('lost replies raise no false alarm, in turn or at once', async () => {
  const report = await check(lossy(byTheGuide, 8, 1), { orders, rounds, seed: 1 });
  expect(report.failures.map((failure) => toldFailure(failure))).toEqual([]);
});

it('nor in a year', async () => {
  const report = await check(lossy(byTheGuide, 1, 1), { orders: 0, rounds: 0, years: 1, seed: 1 });
  expect(report.failures.map((failure) => toldFailure(failure))).toEqual([]);
});

it('a race is found all the same', async () => {
  const report = await check(lossy(naive(), 8, 1), { orders: 1, rounds: 200, seed: 11 });
  expect(report.laws.filter(({ ending }) => ending.is === 'broken').map(({ law }) => law.id)).toContain(
    'at-once',
  );
});
