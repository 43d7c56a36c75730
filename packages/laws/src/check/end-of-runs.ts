import { DriverStopped } from '../system/driver-stopped.js';
import { EmptyPool } from '../system/empty-pool.js';

/** The reason why no other run can begin. */
export type EndOfRuns = EmptyPool | DriverStopped;

export const isEndOfRuns = (value: unknown): value is EndOfRuns =>
  value instanceof EmptyPool || value instanceof DriverStopped;

/** The result of some work, or the reason why no other run can begin. Throws other errors. */
export const catchEndOfRuns = <Value>(work: Promise<Value>): Promise<Value | EndOfRuns> =>
  work.catch((thrown: unknown) => {
    if (isEndOfRuns(thrown)) return thrown;
    throw thrown;
  });
