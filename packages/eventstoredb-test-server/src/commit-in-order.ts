import { setTimeout as pause } from 'node:timers/promises';
import type { Expected } from './idempotency.js';
import type { Journal } from './journal.js';
import type { ProposedEvent } from './recorded-event.js';
import type { WriteOutcome } from './write-outcome.js';

/** The outcome of an append, as its client receives it. */
export type CommitOutcome = WriteOutcome | { readonly is: 'timed-out' };

/** Appends to the journal, and resolves when the client gets its answer. */
export type Commit = (
  stream: string,
  expected: Expected,
  events: readonly ProposedEvent[],
) => Promise<CommitOutcome>;

export interface CommittingOptions {
  /**
   * Called for each append, after the previous one was committed. Resolves when the append is committed. If
   * undefined, every append is committed immediately.
   */
  readonly waitForCommit: (() => Promise<unknown>) | undefined;
  /** The maximum time to commit, in milliseconds. The client of a slower append gets a timeout. */
  readonly writeTimeoutMs: number;
}

const never = new Promise<never>(() => undefined);

/**
 * Commits appends one after the other. If the same append arrives again while the first is being committed,
 * the second is not executed. Its client gets a timeout, as after every append that takes too long.
 */
export const commitInOrder = (
  journal: Journal,
  { waitForCommit, writeTimeoutMs }: CommittingOptions,
): Commit => {
  const underWay = new Set<string>();
  let before: Promise<unknown> = Promise.resolve();

  const append: (...args: Parameters<Commit>) => Promise<WriteOutcome> = async (stream, expected, events) => {
    if (waitForCommit === undefined) return journal.append(stream, expected, events);
    const key = JSON.stringify([stream, ...events.map(({ id }) => id)]);
    if (underWay.has(key)) return never;
    underWay.add(key);
    before = before.then(waitForCommit);
    await before;
    underWay.delete(key);
    return journal.append(stream, expected, events);
  };

  const inTime = async (written: Promise<WriteOutcome>): Promise<CommitOutcome> => {
    if (waitForCommit === undefined) return written;
    const answered = new AbortController();
    const timedOut = pause(writeTimeoutMs, { is: 'timed-out' } as const, { signal: answered.signal });
    timedOut.catch(() => undefined);
    return Promise.race([written, timedOut]).finally(() => answered.abort());
  };

  return (...args) => inTime(append(...args));
};
