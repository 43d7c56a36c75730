import { storeError, type Answer, type StoreError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { isBusy, patienceMs, pauseMs } from './patience.js';
import { createFileCheck } from './file-check.js';
import { storeErrorOf } from './store-error-of.js';

/** Returns a check that throws `not-an-event-store` for a trigger, which may change rows without an error. */
const refuseTriggers = (db: Database): (() => void) => {
  const trigger = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck();
  return () => {
    const name = trigger.get() as string | undefined;
    if (name === undefined) return;
    throw storeError('not-an-event-store', {
      store: db.name,
      ...because(
        'trigger',
        `it has the trigger ${name}, which does not come from this program; find its origin, and remove it`,
        `このプログラムが作らないトリガー（${name}）がある`,
        { name },
      ),
      damaged: true,
    });
  };
};

interface Waiting {
  readonly since: number;
  /**
   * Writes in the open transaction. Returns a function that delivers the answer. Call this function once the
   * transaction is committed.
   */
  readonly write: () => () => void;
  readonly fail: (error: StoreError) => void;
}

/** Collects the writes of one moment into one transaction, so that they share one sync to the disk. */
export interface WriteQueue {
  /** Adds a write. A write that answers with an error must have written nothing. */
  add<A>(write: () => E.Either<StoreError, A>): Answer<A>;
}

/**
 * Makes a queue that calls `committed` after each transaction. A write waits for a locked file, at most
 * `patienceMs`. If a transaction fails, each write is tried separately, so that one write does not make the
 * others fail. Nothing is committed to a file that was replaced or deleted, or that has a trigger.
 */
export const writeQueue = (
  db: Database,
  file: string,
  committed: () => void = () => undefined,
): WriteQueue => {
  const verifyFile = createFileCheck(file);
  const verifySchema = refuseTriggers(db);
  const together = db.transaction((group: readonly Waiting[]) => {
    verifySchema();
    const answers = group.map(({ write }) => write());
    verifyFile();
    return answers;
  });
  let waiting: Waiting[] = [];
  let tries = 0;

  const commit = (group: readonly Waiting[]): E.Either<unknown, readonly (() => void)[]> =>
    E.tryCatch(
      () => together.immediate(group),
      (thrown) => thrown,
    );

  /** Writes a group. Returns the writes that have to wait. */
  const writeGroup = (group: readonly Waiting[]): readonly Waiting[] => {
    const outcome = commit(group);
    if (E.isRight(outcome)) {
      committed();
      outcome.right.forEach((answer) => answer());
      return [];
    }
    if (isBusy(outcome.left)) return group;
    if (group.length > 1) return group.flatMap((one) => writeGroup([one]));
    group.forEach(({ fail }) => fail(storeErrorOf(file, outcome.left)));
    return [];
  };

  /** Fails the writes that have waited too long with `store-busy`. Returns the other writes. */
  const answerOverdue = (group: readonly Waiting[]): Waiting[] =>
    group.filter(({ since, fail }) => {
      const waitedMs = Math.round(performance.now() - since);
      if (waitedMs < patienceMs) return true;
      fail(storeError('store-busy', { store: file, waitedMs }));
      return false;
    });

  const flush = (): void => {
    waiting = answerOverdue(writeGroup(waiting));
    if (waiting.length > 0) {
      tries += 1;
      setTimeout(flush, pauseMs(tries));
      return;
    }
    tries = 0;
  };

  return {
    add: <A>(write: () => E.Either<StoreError, A>): Answer<A> =>
      new Promise((resolve) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({
          since: performance.now(),
          write: () => {
            const answer = write();
            return () => resolve(answer);
          },
          fail: (error) => resolve(E.left(error)),
        });
      }),
  };
};
