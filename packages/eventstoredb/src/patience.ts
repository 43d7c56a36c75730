/** How long a verb waits for the server when nothing else is said. */
export const defaultPatienceMs = 10_000;

/** How much later what was missing is looked for once more, when nothing else is said. */
export const defaultMissingMs = 5_000;

/** How long one attempt may take: longer than the server's own limits for a write, which are 2 seconds. */
export const attemptMs = (patienceMs: number): number => 0.3 * patienceMs;

const longestPauseMs = 1_000;

/** How long to wait before trying once more: random, so that rivals part, and longer after some tries. */
export const pauseMs = (tries: number): number => Math.random() * Math.min(5 * 2 ** tries, longestPauseMs);
