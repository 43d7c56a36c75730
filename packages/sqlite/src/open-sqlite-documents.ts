import { answerFrom } from '@torioki/event-store/adapter';
import { documentsErrorOf, type OpenedDocuments } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { documentsFile } from './documents-file.js';
import { openFile } from './open-file.js';
import { sqliteDocuments } from './sqlite-documents.js';

export interface SqliteDocumentsOptions {
  /** Another file than the history's, made if missing, in a folder that exists, on a local disk. */
  readonly file: string;
  /** The id of the library system whose read models the file holds. */
  readonly librarySystem: string;
  /** After how many milliseconds of silence another worker takes over. */
  readonly leaseMs?: number;
}

/**
 * Opens a library system's read models in an SQLite file of their own, which several processes may have open at once:
 * one of them writes at a time. Other programs may query it with plain SQL (see the package's README). Fails with
 * `invalid-input`, `store-not-opened`, `store-busy`, `store-read-only`, `newer-schema`, `other-library-system`; if the
 * fault is in the file's content, the file is left as it was.
 */
export const openSqliteDocuments = async (options: SqliteDocumentsOptions): Promise<OpenedDocuments> =>
  answerFrom(
    E.mapLeft(documentsErrorOf)(
      await openFile(options, documentsFile, (db, { librarySystem, leaseMs = 5_000 }) =>
        sqliteDocuments(db, { librarySystem, clock: () => Date.now(), leaseMs }),
      ),
    ),
    (documents) => ({ is: 'opened', documents }),
  );
