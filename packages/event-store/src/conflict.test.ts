import { expect, it } from 'vitest';
import { failedWith } from './contract/answered.js';
import { mostConflicts, unlessMatched } from './conflict.js';

it('a refused append lists at most the first 100 matching events', async () => {
  const positions = Array.from({ length: mostConflicts + 1 }, (_, index) => index + 1);
  const refused = failedWith('append-condition-failed', Promise.resolve(unlessMatched(positions)));
  expect(await refused).toEqual({ positions: positions.slice(0, 100) });
});
