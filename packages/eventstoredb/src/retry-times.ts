export const defaultPatienceMs = 10_000;

/** The default time before the store looks again for a missing part, in milliseconds. */
export const defaultMissingMs = 5_000;

/** The maximum time of one attempt, in milliseconds. By default it exceeds the server's own limit, 2 s. */
export const attemptMs = (patienceMs: number): number => 0.3 * patienceMs;

const longestPauseMs = 1_000;

/**
 * A random pause in milliseconds, so that two writers do not collide again. Its maximum grows with `tries`.
 */
export const pauseMs = (tries: number): number => Math.random() * Math.min(5 * 2 ** tries, longestPauseMs);
