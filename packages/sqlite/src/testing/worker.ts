import { startWorker as start, type Worker } from '@torioki/event-store/contract';
import { onTestFinished } from 'vitest';

/** Runs a built worker in its own process. If `under` is given, runs it under that program. */
export const startWorker = (
  name: string,
  args: readonly (string | number)[],
  under: readonly string[] = [],
): Worker => start(onTestFinished, new URL(`../../dist/${name}.worker.js`, import.meta.url), args, under);
