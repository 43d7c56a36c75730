import type { StoreError } from '@torioki/event-store';
import { toAnswer } from '@torioki/event-store/adapter';
import { registryErrorOf, type OpenedSnapshot, type PeopleSnapshot } from '@torioki/patrons';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import type { ExistingPeopleFile } from './existing-people-file.js';
import { openPeopleReadOnly } from './open-people-read-only.js';
import { runWhenFree } from './run-when-free.js';
import { sqliteRecords } from './sqlite-records.js';

/** The first read of a transaction determines its snapshot. */
const begin = (db: Database): void => {
  db.exec('BEGIN');
  db.prepare('SELECT id FROM library_system').get();
};

/** A snapshot on an open connection. Closing it closes the connection. */
const snapshotOf = (db: Database, { file, ...driver }: ExistingPeopleFile): PeopleSnapshot => {
  const records = sqliteRecords(db, driver);
  begin(db);
  const renew = () => {
    if (db.inTransaction) db.exec('ROLLBACK');
    return E.right(begin(db));
  };
  return {
    read: (work) => records.read(work),
    close: () => records.close(),
    renew: async () =>
      E.mapLeft((error: StoreError) => registryErrorOf(file, error))(await runWhenFree(file, renew)),
  };
};

/**
 * Opens a snapshot of a registry, or of borrowers only, for a full copy. Other processes may have the file open.
 * It is only read. Fails with the errors of `openSqlitePatronRegistry`.
 */
export const openSqlitePeopleSnapshot = async (options: ExistingPeopleFile): Promise<OpenedSnapshot> =>
  toAnswer(
    E.mapLeft((error: StoreError) => registryErrorOf(options.file, error))(
      await openPeopleReadOnly(options, (db) => snapshotOf(db, options)),
    ),
    (snapshot) => ({ is: 'opened', snapshot }),
  );
