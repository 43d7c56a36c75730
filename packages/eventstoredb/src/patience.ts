export const defaultPatienceMs = 10_000;

/** How long the store waits by default before it looks again for something that was missing. */
export const defaultMissingMs = 5_000;

/** How long one attempt may take: longer than the server's own limits for a write, which are 2 seconds. */
export const attemptMs = (patienceMs: number): number => 0.3 * patienceMs;

const longestPauseMs = 1_000;

/** Before trying again: a random time, so that rivals do not meet again; longer after some tries. */
export const pauseMs = (tries: number): number => Math.random() * Math.min(5 * 2 ** tries, longestPauseMs);
