import { existsSync } from 'node:fs';
import type { StoreError } from '@torioki/event-store';
import { because, toAnswer, type DriverOption } from '@torioki/event-store/adapter';
import {
  registryError,
  registryErrorOf,
  tables,
  type RegistryAnswer,
  type RegistryError,
} from '@torioki/patrons';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { openFile } from './open-file.js';
import { openPeopleReadOnly } from './open-people-read-only.js';
import { registryFile } from './registry-file.js';
import { runWhenFree } from './run-when-free.js';

export interface SqliteSnapshotOptions extends DriverOption {
  /** The path of the registry's file, which other processes may have open. */
  readonly file: string;
  readonly librarySystem: string;
}

/** The content of a registry at one moment. Other processes may write meanwhile. */
export interface PeopleSnapshot {
  /** Replaces the moment of the snapshot by the present moment. */
  renew(): RegistryAnswer<void>;
  /**
   * Writes all rows into a new file that only its owner may read. Deleted data is not copied. Its folder must
   * exist, on a local disk. Fails with `invalid-input` if the file exists.
   */
  copyTo(file: string): RegistryAnswer<void>;
  close(): void;
}

/** The outcome of `openSqlitePeopleSnapshot`. */
export type OpenedSnapshot =
  | { readonly is: 'opened'; readonly snapshot: PeopleSnapshot }
  | { readonly is: 'failed'; readonly error: RegistryError };

/** The first read of a transaction determines its snapshot. */
const begin = (db: Database): void => {
  db.exec('BEGIN');
  db.prepare('SELECT id FROM library_system').get();
};

const copyRows = (source: Database, target: Database): void => {
  for (const table of tables) {
    const insert = target.prepare(
      `INSERT INTO ${table} (key, patron, due, document) VALUES (@key, @patron, @due, @document)`,
    );
    for (const row of source.prepare(`SELECT key, patron, due, document FROM ${table}`).iterate())
      insert.run(row);
  }
};

const notNew = because('not-new', 'must be a new file', 'まだない名前を書く');

/** A snapshot on an open connection. Closing it closes the connection. */
const snapshotOf = (source: Database, options: SqliteSnapshotOptions): PeopleSnapshot => {
  const answered = E.mapLeft((error: StoreError) => registryErrorOf(options.file, error));
  begin(source);
  return {
    renew: async () =>
      answered(
        await runWhenFree(options.file, () => {
          if (source.inTransaction) source.exec('ROLLBACK');
          return E.right(begin(source));
        }),
      ),
    copyTo: async (file) => {
      if (existsSync(file)) return E.left(registryError('invalid-input', { path: 'file', ...notNew }));
      return answered(
        await openFile({ ...options, file }, registryFile, (target) => {
          target.transaction(() => copyRows(source, target))();
          target.close();
        }),
      );
    },
    close: () => {
      source.close();
    },
  };
};

/**
 * Opens a snapshot of a registry, or of borrowers only, for a full backup. The registry's file is only read.
 * Fails with the errors of `openSqlitePatronRegistry`.
 */
export const openSqlitePeopleSnapshot = async (options: SqliteSnapshotOptions): Promise<OpenedSnapshot> =>
  toAnswer(
    E.mapLeft((error: StoreError) => registryErrorOf(options.file, error))(
      await openPeopleReadOnly(options, (db) => snapshotOf(db, options)),
    ),
    (snapshot) => ({ is: 'opened', snapshot }),
  );
