import { setTimeout as pause } from 'node:timers/promises';
import type { Expected } from './idempotency.js';
import type { Journal } from './journal.js';
import type { Proposed } from './recorded.js';
import type { Written } from './written.js';

/** What became of an append, as its client is told. */
export type Answered = Exclude<Written, { readonly is: 'ends-the-server' }> | { readonly is: 'timed-out' };

/** Appends to the journal, and resolves once the client is to be answered. */
export type Commit = (stream: string, expected: Expected, events: readonly Proposed[]) => Promise<Answered>;

export interface CommittingOptions {
  /** Until when an append is being committed; each waits for those before it. Nothing to commit at once. */
  readonly committed: (() => Promise<unknown>) | undefined;
  /** After how long an append that is not committed is answered. */
  readonly writeTimeoutMs: number;
  /** Ends the server. */
  readonly crash: () => void;
}

const never = new Promise<never>(() => undefined);

/**
 * Commits appends one after the other. An append that arrives again while it is being committed is dropped. Like every
 * append that takes longer than the write timeout, it is answered when the timeout is over.
 */
export const committing = (
  journal: Journal,
  { committed, writeTimeoutMs, crash }: CommittingOptions,
): Commit => {
  const underWay = new Set<string>();
  let before: Promise<unknown> = Promise.resolve();

  const append: (...asked: Parameters<Commit>) => Promise<Written> = async (stream, expected, events) => {
    if (committed === undefined) return journal.append(stream, expected, events);
    const key = JSON.stringify([stream, ...events.map(({ id }) => id)]);
    if (underWay.has(key)) return never;
    underWay.add(key);
    before = before.then(committed);
    await before;
    underWay.delete(key);
    return journal.append(stream, expected, events);
  };

  const inTime = async (written: Promise<Written>): Promise<Written | { readonly is: 'timed-out' }> => {
    if (committed === undefined) return written;
    const answered = new AbortController();
    const timedOut = pause(writeTimeoutMs, { is: 'timed-out' } as const, { signal: answered.signal });
    timedOut.catch(() => undefined);
    return Promise.race([written, timedOut]).finally(() => answered.abort());
  };

  return async (...asked) => {
    const written = await inTime(append(...asked));
    if (written.is !== 'ends-the-server') return written;
    await pause(writeTimeoutMs);
    setImmediate(crash);
    return { is: 'timed-out' };
  };
};
