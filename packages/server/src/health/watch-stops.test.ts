import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { watchStops } from './watch-stops.js';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

const watch = () => {
  const lines: string[] = [];
  const stops = watchStops((line) => lines.push(line));
  onTestFinished(stops.close);
  return { lines, stops };
};

/** The clock runs on, but no timer of the process does. */
const stopProcess = (ms: number): void => {
  const now = performance.now() + ms;
  vi.spyOn(performance, 'now').mockReturnValue(now);
  onTestFinished(() => void vi.restoreAllMocks());
};

it('logs that a stop has cost the right to update the views', () => {
  const { lines, stops } = watch();
  vi.advanceTimersByTime(3_000);
  stopProcess(12_000);
  stops.observe({ is: 'lease-refused' });
  expect(lines).toEqual([expect.stringMatching(/stopped for 12 seconds.*continues as the second/)]);
});

it('logs nothing about two processes that take turns, nor about a stop without consequences', () => {
  const { lines, stops } = watch();
  vi.advanceTimersByTime(60_000);
  stops.observe({ is: 'lease-refused' });
  stopProcess(12_000);
  stops.observe({ is: 'step' });
  expect(lines).toEqual([]);
});
