import { expect, test } from 'vitest';
import { limitConcurrency } from './limit-concurrency.js';

test('limits the number of simultaneous runs, and runs all, also after a failure', async () => {
  const limited = limitConcurrency(2);
  let running = 0;
  const seen: number[] = [];
  const ended: number[] = [];
  const task = (number: number) => async () => {
    running += 1;
    seen.push(running);
    await new Promise(setImmediate);
    running -= 1;
    if (number === 1) throw new Error('it failed');
    ended.push(number);
  };
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((number) => limited(task(number))));
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    ...Array.from({ length: 4 }, () => 'fulfilled'),
  ]);
  await Promise.all([6, 7, 8, 9].map((number) => limited(task(number))));
  expect(Math.max(...seen)).toBe(2);
  expect(ended).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9]);
});
