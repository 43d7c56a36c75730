/** The value of `Retry-After` in the answers of a process that cannot serve a request now, in seconds. */
export const secondsToRetry = 2;

/**
 * The value of `retry` in a stream: the pause before its reader connects again, in milliseconds. Chosen from 1000
 * to 1999, so that the readers of a closed process come one after another.
 */
export const chooseRetryMs = (): number => 1_000 + Math.floor(Math.random() * 1_000);
