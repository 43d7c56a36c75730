import { expect, it } from 'vitest';
import { countFailuresByKey } from './count-failures.js';

const limits = { free: 3, most: 100, forgottenAfter: 1_000 };

it('keeps limited keys limited during a flood of other keys, with bounded memory', () => {
  const { add, of, size } = countFailuresByKey(limits);
  for (let time = 0; time < 5; time += 1) add('attacker', 0);
  for (let key = 0; key < 10_000; key += 1) add(`other ${key}`, 1);
  expect(of('attacker', 1).times).toBe(5);
  expect(size()).toBe(101);
});

it('remembers the limited key with the latest failure', () => {
  const { add, of, size } = countFailuresByKey(limits);
  for (let key = 0; key < 150; key += 1) for (let time = 0; time < 3; time += 1) add(`${key}`, key);
  expect([of('149', 149).times, of('0', 149).times, size()]).toEqual([3, 0, 100]);
});

it('forgets old failures at the next failure', () => {
  const { add, of, size } = countFailuresByKey(limits);
  for (let key = 0; key < 50; key += 1) add(`${key}`, 0);
  add('new', 1_000);
  expect([of('7', 1_000).times, size()]).toEqual([0, 1]);
});

it('does not count a failure that is taken back, nor its time', () => {
  const { add, of } = countFailuresByKey(limits);
  add('one', 10);
  const takeBack = add('one', 20);
  takeBack(30);
  expect(of('one', 30)).toEqual({ times: 1, last: 10 });
});
