/** How long a verb waits for a server that is away, in milliseconds; an append waits as long for the head's lock. */
export const patienceMs = 10_000;

/** How long a statement may take before its connection is given up, in milliseconds. */
export const statementMs = 30_000;

/** How often subscribers look for themselves, in case they are not woken, in milliseconds. */
export const pollMs = 250;

/** When to try again to be woken, in milliseconds. */
export const listenAgainMs = 1_000;

const longestPauseMs = 250;

/** Before trying again: a random time, so that rivals do not meet again; longer after some tries. */
export const pauseMs = (tries: number): number =>
  (0.5 + Math.random() / 2) * Math.min(10 * 2 ** tries, longestPauseMs);
