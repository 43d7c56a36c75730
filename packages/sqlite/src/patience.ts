import { SqliteError } from './sqlite-error.js';

/** How long a verb waits for other processes that hold the file, in milliseconds. */
export const patienceMs = 5_000;

const longestPauseMs = 25;

/** Whether another connection holds the file just now. */
export const isBusy = (error: unknown): boolean =>
  error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Before trying again: a random time, so that rivals do not meet again; longer after some tries. */
export const pauseMs = (tries: number): number => Math.random() * Math.min(2 ** tries, longestPauseMs);
