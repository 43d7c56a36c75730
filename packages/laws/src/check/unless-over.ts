import { DriverStopped } from '../system/driver-stopped.js';
import { EmptyPool } from '../system/empty-pool.js';

/** The reason why no other run can begin. */
export type Over = EmptyPool | DriverStopped;

export const isOver = (value: unknown): value is Over =>
  value instanceof EmptyPool || value instanceof DriverStopped;

/** The result of some work, or why no other run can begin. */
export const unlessOver = <Value>(work: Promise<Value>): Promise<Value | Over> =>
  work.catch((thrown: unknown) => {
    if (isOver(thrown)) return thrown;
    throw thrown;
  });
