import { expect, it } from 'vitest';
import { countFailuresByKey } from './failures.js';

const limits = { free: 3, most: 100, forgottenAfter: 1_000 };

it('a flood of other keys frees nobody who is limited, and memory has an end', () => {
  const { add, of, size } = countFailuresByKey(limits);
  for (let time = 0; time < 5; time += 1) add('attacker', 0);
  for (let key = 0; key < 10_000; key += 1) add(`other ${key}`, 1);
  expect(of('attacker', 1).times).toBe(5);
  expect(size()).toBe(101);
});

it('of those that are limited the one that failed last is remembered', () => {
  const { add, of, size } = countFailuresByKey(limits);
  for (let key = 0; key < 150; key += 1) for (let time = 0; time < 3; time += 1) add(`${key}`, key);
  expect([of('149', 149).times, of('0', 149).times, size()]).toEqual([3, 0, 100]);
});

it('what is old is forgotten with the next failure', () => {
  const { add, of, size } = countFailuresByKey(limits);
  for (let key = 0; key < 50; key += 1) add(`${key}`, 0);
  add('new', 1_000);
  expect([of('7', 1_000).times, size()]).toEqual([0, 1]);
});

it('what was taken back counts no more, nor does its time', () => {
  const { add, of } = countFailuresByKey(limits);
  add('one', 10);
  const takeBack = add('one', 20);
  takeBack(30);
  expect(of('one', 30)).toEqual({ times: 1, last: 10 });
});
