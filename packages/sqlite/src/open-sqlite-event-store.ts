import type { OpenedStore } from '@torioki/event-store';
import { answerFrom } from '@torioki/event-store/adapter';
import { eventFile } from './event-file.js';
import { openEvidence, type SqliteEvidence } from './evidence.js';
import { openFile } from './open-file.js';
import { sqliteEventStore } from './sqlite-event-store.js';

export interface SqliteEventStoreOptions {
  /** The path of the database file; it is made if there is none. Its folder must exist, on a local disk. */
  readonly file: string;
  /** The id of the library system whose history the file holds. */
  readonly librarySystem: string;
  /** The writer's clock, from which `recordedAt` is taken. */
  readonly clock?: () => Date;
  readonly readOnly?: false;
}

const isEvidence = (options: SqliteEventStoreOptions | SqliteEvidence): options is SqliteEvidence =>
  (Object(options) as Partial<SqliteEvidence>).readOnly === true;

/**
 * Opens a library system's history in an SQLite file, which several processes may have open at once. An acknowledged
 * append is on the disk. It answers late only while another process holds the file, and after 5 seconds with
 * `store-busy`. Fails with `invalid-input`, `store-not-opened`, `store-read-only`, `not-an-event-store`,
 * `newer-schema`, `other-library-system`; if the fault is in the file's content, the file is left as it was.
 *
 * With `readOnly: true` the file must be there, no byte of it or of its folder changes, the library system may be left
 * out, and appends are `store-read-only`.
 */
export const openSqliteEventStore = async (
  options: SqliteEventStoreOptions | SqliteEvidence,
): Promise<OpenedStore> =>
  answerFrom(
    isEvidence(options)
      ? await openEvidence(options)
      : await openFile(options, eventFile, (db, { librarySystem, clock = () => new Date() }) =>
          sqliteEventStore(db, { librarySystem, clock }),
        ),
    (store) => ({ is: 'opened', store }),
  );
