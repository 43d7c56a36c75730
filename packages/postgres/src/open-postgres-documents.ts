import { toAnswer } from '@torioki/event-store/adapter';
import { toDocumentsError, type OpenedDocuments } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { documentsSchema } from './documents-schema.js';
import { postgresDocuments } from './postgres-documents.js';
import type { Connection } from './server.js';
import { withSchema } from './with-schema.js';

export interface PostgresDocumentsOptions {
  /**
   * A connection string, options of pg's pool, or connections that several stores share. The database must
   * exist, with the encoding UTF8.
   */
  readonly connection: Connection;
  /** The name of a schema other than the history's. It is created if missing. Default: `torioki_views`. */
  readonly schema?: string;
  /** The id of the library system whose read models are in the schema. */
  readonly librarySystem: string;
  /** A silent worker loses its lease to another worker after this time, in milliseconds. Default: 5,000. */
  readonly leaseMs?: number;
}

/**
 * Opens a library system's read models in a schema of a PostgreSQL database.
 * Any number of processes may have the schema open at the same time; only one of them writes. Other programs
 * may query it with plain SQL (see the package's README). A call waits up to 10 seconds for an absent server,
 * and then answers `store-unavailable`. Opening fails immediately with `store-not-opened`, `newer-schema`,
 * `other-library-system`, or with `invalid-input` for the schema's name. The database is then left unchanged.
 */
export const openPostgresDocuments = async ({
  connection,
  schema: name = 'torioki_views',
  librarySystem,
  leaseMs = 5_000,
}: PostgresDocumentsOptions): Promise<OpenedDocuments> =>
  toAnswer(
    E.mapLeft(toDocumentsError)(
      await withSchema({ connection, name }, { ...documentsSchema, librarySystem }, (server) =>
        Promise.resolve(E.right(postgresDocuments(server, { librarySystem, leaseMs }))),
      ),
    ),
    (documents) => ({ is: 'opened', documents }),
  );
