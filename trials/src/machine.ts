import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The times of all processors since the start of the machine, in ticks: while busy, and in total. */
const readTimes = (): { readonly busy: number; readonly all: number } => {
  const [, ...ticks] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).map(Number);
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, ...others] = ticks;
  const busy = user + nice + system + others.slice(0, 3).reduce((a, b) => a + b, 0);
  return { busy, all: busy + idle + wait };
};

/** Measures the busy part of the machine's processors during some milliseconds, from 0 to 1. */
export const measureLoad = async (ms: number): Promise<number> => {
  const before = readTimes();
  await pause(ms);
  const after = readTimes();
  return (after.busy - before.busy) / Math.max(1, after.all - before.all);
};

export const renderLoad = (): string => {
  const [one, five, fifteen] = readFileSync('/proc/loadavg', 'utf8').split(' ');
  return `load average ${one} ${five} ${fifteen}`;
};
