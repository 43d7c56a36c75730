import { type DriverOption, toAnswer } from '@torioki/event-store/adapter';
import { toDocumentsError, type OpenedDocuments } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { documentsFile } from './documents-file.js';
import { openFile } from './open-file.js';
import { sqliteDocuments } from './sqlite-documents.js';

export interface SqliteDocumentsOptions extends DriverOption {
  /**
   * The path of a separate file, not the history's. It is created if missing. Its folder must exist, on a
   * local disk.
   */
  readonly file: string;
  /** The id of the library system whose read models are in the file. */
  readonly librarySystem: string;
  /** The time in milliseconds after which a silent worker loses its lease to another worker. Default: 5,000. */
  readonly leaseMs?: number;
}

/**
 * Opens a library system's read models in a separate SQLite file. Several processes may have the file open;
 * one of them writes at a time. Other programs may query it with plain SQL (see the package's README). Fails
 * with `invalid-input`, `store-not-opened`, `store-busy`, `store-read-only`, `newer-schema`,
 * `other-library-system`. A file with a fault in its content is left unchanged.
 */
export const openSqliteDocuments = async (options: SqliteDocumentsOptions): Promise<OpenedDocuments> =>
  toAnswer(
    E.mapLeft(toDocumentsError)(
      await openFile(options, documentsFile, (db, { librarySystem, leaseMs = 5_000 }) =>
        sqliteDocuments(db, { librarySystem, clock: () => Date.now(), leaseMs }),
      ),
    ),
    (documents) => ({ is: 'opened', documents }),
  );
