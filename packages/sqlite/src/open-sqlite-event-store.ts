import type { Answer, EventStore } from '@torioki/event-store';
import { eventFile } from './event-file.js';
import { openFile } from './open-file.js';
import { sqliteEventStore } from './sqlite-event-store.js';

export interface SqliteEventStoreOptions {
  /** The path of the database file; it is made if there is none. Its folder must exist, on a local disk. */
  readonly file: string;
  /** The id of the library system whose history the file holds. */
  readonly librarySystem: string;
  /** The writer's clock, which `recordedAt` is taken from. */
  readonly clock?: () => Date;
}

/**
 * Opens a library system's history in an SQLite file, which several processes may have open at once. An acknowledged
 * append is on the disk. Answers late only while another process holds the file, then with `store-busy` after 5
 * seconds. Fails with `invalid-input`, `store-not-opened`, `store-read-only`, `not-an-event-store`, `newer-schema`,
 * `other-library-system` and, where the file's content is concerned, leaves the file as it was.
 */
export const openSqliteEventStore = (options: SqliteEventStoreOptions): Answer<EventStore> =>
  openFile(options, eventFile, (db, { librarySystem, clock = () => new Date() }) =>
    sqliteEventStore(db, { librarySystem, clock }),
  );
