import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseRuns } from './runs.js';

beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('counts are reduced unless full counts are requested, and are printed', () => {
  vi.stubEnv('TORIOKI_COUNTS', undefined);
  expect(chooseRuns(20, 2_000)).toBe(20);
  expect(console.info).toHaveBeenLastCalledWith('20 of 2000 runs');
});

test('TORIOKI_COUNTS=full requests full counts', () => {
  vi.stubEnv('TORIOKI_COUNTS', 'full');
  expect(chooseRuns(20, 2_000)).toBe(2_000);
  expect(console.info).toHaveBeenLastCalledWith('2000 of 2000 runs');
});
