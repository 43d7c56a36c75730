import { expect, it } from 'vitest';
import { progressSince } from './progress.js';

it('estimates the rest from the speed since its beginning, once the speed is known', () => {
  const tell = progressSince(1_000, 60_000);
  expect(tell(1_000, 9_000, 60_000)).toEqual({ done: 1_000, total: 9_000, estimateMs: undefined });
  expect(tell(1_000, 9_000, 61_000)).toEqual({ done: 1_000, total: 9_000, estimateMs: undefined });
  expect(tell(3_000, 9_000, 64_000)).toEqual({ done: 3_000, total: 9_000, estimateMs: 12_000 });
  expect(tell(9_000, 9_000, 70_000)).toEqual({ done: 9_000, total: 9_000, estimateMs: 0 });
});
