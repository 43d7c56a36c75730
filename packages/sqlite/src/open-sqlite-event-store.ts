import type { OpenedStore } from '@torioki/event-store';
import { type DriverOption, toAnswer } from '@torioki/event-store/adapter';
import { eventFile } from './event-file.js';
import { openEvidence, type SqliteEvidence } from './evidence.js';
import { openFile } from './open-file.js';
import { sqliteEventStore } from './sqlite-event-store.js';

export interface SqliteEventStoreOptions extends DriverOption {
  /** The path of the database file, created if missing. Its folder must exist, on a local disk. */
  readonly file: string;
  /** The id of the library system whose history is in the file. */
  readonly librarySystem: string;
  /** The writer's clock, for `recordedAt`. Default: the machine's clock. */
  readonly clock?: () => Date;
  readonly readOnly?: false;
}

const isEvidence = (options: SqliteEventStoreOptions | SqliteEvidence): options is SqliteEvidence =>
  (Object(options) as Partial<SqliteEvidence>).readOnly === true;

/**
 * Opens a library system's history in an SQLite file, which several processes may have open. An acknowledged
 * append is on the disk. While another process keeps the file locked, a call waits, at most 5 seconds, then
 * fails with `store-busy`. Opening fails with `invalid-input`, `store-not-opened`, `store-read-only`,
 * `not-an-event-store`, `newer-schema`, `other-library-system`. A file with a fault in its content is left
 * unchanged.
 * With `readOnly: true` the file must exist, and no byte of it or of its folder changes. You may leave out
 * the library system. Appends fail with `store-read-only`.
 */
export const openSqliteEventStore = async (
  options: SqliteEventStoreOptions | SqliteEvidence,
): Promise<OpenedStore> =>
  toAnswer(
    isEvidence(options)
      ? await openEvidence(options)
      : await openFile(options, eventFile, (db, { librarySystem, clock = () => new Date() }) =>
          sqliteEventStore(db, { librarySystem, clock }),
        ),
    (store) => ({ is: 'opened', store }),
  );
