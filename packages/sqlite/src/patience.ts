import { isSqliteError } from './sqlite-error.js';

/** How long a call waits while other processes keep the file locked, in milliseconds. */
export const patienceMs = 5_000;

const longestPauseMs = 25;

/** Whether the error says that another connection keeps the file locked. */
export const isBusy = (error: unknown): boolean =>
  isSqliteError(error) && error.code.startsWith('SQLITE_BUSY');

/**
 * A random pause in milliseconds, so that two writers do not collide again. Its limit grows with the number
 * of tries.
 */
export const pauseMs = (tries: number): number => Math.random() * Math.min(2 ** tries, longestPauseMs);
