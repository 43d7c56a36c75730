import { expect, it } from 'vitest';
import { expectFailure } from './contract/unwrap-answer.js';
import { mostConflicts, refuseConflicts } from './conflict.js';

it('a refused append lists at most the first 100 matching events', async () => {
  const positions = Array.from({ length: mostConflicts + 1 }, (_, index) => index + 1);
  const refused = expectFailure('append-condition-failed', Promise.resolve(refuseConflicts(positions)));
  expect(await refused).toEqual({ positions: positions.slice(0, 100) });
});
