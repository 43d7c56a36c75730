import { expect, it, vi } from 'vitest';
import { computeOnce } from './compute-once.js';

it('computes the result for each value once, also if it is undefined', () => {
  const compute = vi.fn(({ at }: { readonly at?: number }) => at);
  const [now, never] = [{ at: 1 }, {}];
  const find = computeOnce(compute);
  expect([find(now), find(never), find(now), find(never)]).toEqual([1, undefined, 1, undefined]);
  expect(compute).toHaveBeenCalledTimes(2);
  expect(find({ at: 2 })).toBe(2);
});
