import { expect, it } from 'vitest';
import { lookUpBorrowers } from './look-up-borrowers.js';

it.each([
  [0, []],
  [1_000, [1_000]],
  [2_345, [1_000, 1_000, 345]],
])('looks %d pseudonyms up, each once, at most 1,000 in a query', async (count, sizes) => {
  const borrowers = Array.from({ length: count }, (_, nth) => `${nth}`);
  const asked: number[] = [];
  const found = await lookUpBorrowers(
    (some) => {
      asked.push(some.length);
      return Promise.resolve({ is: 'shown', shown: some });
    },
    [...borrowers, ...borrowers.slice(0, 10)],
  );
  expect([asked, found]).toEqual([sizes, borrowers]);
});
