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
  /** Resolves when an append is committed; each waits for the previous one. Undefined commits immediately. */
  readonly waitForCommit: (() => Promise<unknown>) | undefined;
  /** An append that is not committed in this time gets an answer, in milliseconds. */
  readonly writeTimeoutMs: number;
}

const never = new Promise<never>(() => undefined);

/**
 * Commits appends one after the other. An append that arrives again during its commit is dropped. Like every
 * append that takes longer than the write timeout, it gets its answer after the timeout.
 */
export const commitInOrder = (
  journal: Journal,
  { waitForCommit, writeTimeoutMs }: CommittingOptions,
): Commit => {
  const underWay = new Set<string>();
  let before: Promise<unknown> = Promise.resolve();

  const append: (...asked: Parameters<Commit>) => Promise<WriteOutcome> = async (
    stream,
    expected,
    events,
  ) => {
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

  return (...asked) => inTime(append(...asked));
};
