import { answerFrom } from '@torioki/event-store/adapter';
import { documentsErrorOf, type OpenedDocuments } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolConfig } from 'pg';
import { documentsSchema } from './documents-schema.js';
import { postgresDocuments } from './postgres-documents.js';
import { withSchema } from './with-schema.js';

export interface PostgresDocumentsOptions {
  /** A connection string, or the options of pg's pool. The database must exist, and its encoding must be UTF8. */
  readonly connection: string | PoolConfig;
  /** The schema of the read models, not the history's; by default `torioki_views`. It is made if missing. */
  readonly schema?: string;
  /** The id of the library system whose read models the schema holds. */
  readonly librarySystem: string;
  /** After how many milliseconds of silence another worker takes over. */
  readonly leaseMs?: number;
}

/**
 * Opens a library system's read models in a schema of a PostgreSQL database, which any number of processes may have
 * open at once: one of them writes at a time. Other programs may query it with plain SQL (see the package's README). A
 * verb waits up to 10 seconds for a server that is away, and then answers `store-unavailable`. Fails at once with
 * `store-not-opened`, `newer-schema`, `other-library-system`, or with `invalid-input` for the schema's name; then the
 * database is left as it was.
 */
export const openPostgresDocuments = async ({
  connection,
  schema: name = 'torioki_views',
  librarySystem,
  leaseMs = 5_000,
}: PostgresDocumentsOptions): Promise<OpenedDocuments> =>
  answerFrom(
    E.mapLeft(documentsErrorOf)(
      await withSchema({ connection, name }, { ...documentsSchema, librarySystem }, (server) =>
        Promise.resolve(E.right(postgresDocuments(server, { librarySystem, leaseMs }))),
      ),
    ),
    (documents) => ({ is: 'opened', documents }),
  );
