import { startWorker as start, type Worker } from '@torioki/event-store/contract';

/** Runs the built `project.worker` in a process of its own. */
export const startWorker = (...args: readonly (string | number)[]): Worker =>
  start(new URL('../../dist/project.worker.js', import.meta.url), args);
