import { startWorker as start, type Worker } from '@torioki/event-store/contract';

/** Runs a built worker in a process of its own; `under` another program when given. */
export const startWorker = (
  name: string,
  args: readonly (string | number)[],
  under: readonly string[] = [],
): Worker => start(new URL(`../../dist/${name}.worker.js`, import.meta.url), args, under);
