import type { Answer } from '@torioki/event-store';
import { lifecycle } from '@torioki/event-store/adapter';
import {
  done,
  registryAnswerOf,
  type Records,
  type RegistryAnswer,
  type RegistryError,
  type Step,
  type Work,
} from '@torioki/patrons';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { registryRows } from './registry-rows.js';
import { SqliteError } from './sqlite-error.js';
import { whenFree } from './when-free.js';
import { writeQueue } from './write-queue.js';

const forgets = (step: Step): boolean =>
  step.is === 'remove' && (step.table === 'patron' || step.table === 'borrower');

/** A registry's rows on an open connection, which it closes. */
export const sqliteRecords = (db: Database): Records => {
  const file = db.name;
  const answer = registryRows(db);
  let forgetting = false;

  const noticed = (step: Step): unknown => {
    forgetting ||= forgets(step);
    return answer(step);
  };

  /**
   * Leaves nothing of somebody who is forgotten. `secure_delete` misses the copies that SQLite leaves behind when it
   * moves rows, so the file is written anew and the log emptied. While another process holds the file, that waits for
   * the next write.
   */
  const clear = (): void => {
    if (!forgetting) return;
    try {
      db.exec('VACUUM');
      db.pragma('wal_checkpoint(TRUNCATE)');
      forgetting = false;
    } catch (thrown) {
      if (!(thrown instanceof SqliteError)) throw thrown;
    }
  };

  const queue = writeQueue(db, file, clear);

  const { whenOpen, close } = lifecycle(file, () => {
    clear();
    db.close();
  });

  const answered = <A>(verb: () => Answer<E.Either<RegistryError, A>>): RegistryAnswer<A> =>
    registryAnswerOf(file, whenOpen(verb));

  return {
    read: <A>(work: () => Work<A>) => {
      const atOnce = db.transaction(() => done(work(), answer));
      return answered(() => whenFree(file, () => E.right(atOnce())));
    },
    write: (work) => answered(() => queue.add(() => E.right(done(work(), noticed)))),
    close,
  };
};
