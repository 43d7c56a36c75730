/** The longest wait of a call for an absent server, and of an append for the head's lock, in milliseconds. */
export const patienceMs = 10_000;

/** The maximum time of a statement, in milliseconds. After this time the statement's connection is closed. */
export const statementMs = 30_000;

/**
 * The interval of a process's polls while it has subscribers, in milliseconds. A notification may be lost.
 */
export const pollMs = 250;

/** The pause before listening for notifications again, in milliseconds. */
export const listenAgainMs = 1_000;

const longestPauseMs = 250;

/**
 * A random pause in milliseconds, so that two writers do not collide again. Its maximum grows with `tries`.
 */
export const pauseMs = (tries: number): number =>
  (0.5 + Math.random() / 2) * Math.min(10 * 2 ** tries, longestPauseMs);
