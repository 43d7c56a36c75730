export const defaultPatienceMs = 10_000;

/** The default time before the store looks again for a missing part, in milliseconds. */
export const defaultMissingMs = 5_000;

/** The maximum time of one attempt: longer than the server's own limits for a write, which are 2 seconds. */
export const attemptMs = (patienceMs: number): number => 0.3 * patienceMs;

const longestPauseMs = 1_000;

/**
 * A random pause, in milliseconds, so that two writers do not collide again. Its limit grows with the tries.
 */
export const pauseMs = (tries: number): number => Math.random() * Math.min(5 * 2 ** tries, longestPauseMs);
