import type { StoreError } from '@torioki/event-store';
import {
  patronRegistry,
  registryErrorOf,
  type PatronRegistry,
  type RegistryAnswer,
  type RegistryOptions,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolConfig } from 'pg';
import { postgresRecords } from './postgres-records.js';
import { registrySchema } from './registry-schema.js';
import { withSchema } from './with-schema.js';

export interface PostgresPatronRegistryOptions extends RegistryOptions {
  /** A connection string, or the options of pg's pool. The database must exist, and its encoding must be UTF8. */
  readonly connection: string | PoolConfig;
  /**
   * The schema that holds the patrons: not the history's, and `torioki_people` by default. It is made if there is none.
   */
  readonly schema?: string;
}

/**
 * Opens a library system's patron registry in a schema of a PostgreSQL database, which any number of processes may have
 * open at once. The lease of a mail goes by the server's clock, unless a `clock` is given. A change that was answered
 * is on the server's disk. A verb waits up to 10 seconds for a server that is away, and then answers
 * `registry-unavailable`. Fails at once with `registry-not-opened`, `not-a-registry`, `newer-schema`,
 * `other-library-system`, or with `invalid-input` for the schema's name; then the database is left as it was.
 */
export const openPostgresPatronRegistry = async ({
  connection,
  schema: name = 'torioki_people',
  ...options
}: PostgresPatronRegistryOptions): RegistryAnswer<PatronRegistry> => {
  const { librarySystem } = options;
  const opened = await withSchema({ connection, name }, { ...registrySchema, librarySystem }, (server) =>
    Promise.resolve(E.right(patronRegistry(postgresRecords(server, options.clock === undefined), options))),
  );
  return E.mapLeft((error: StoreError) => registryErrorOf(`Schema ${name}`, error))(opened);
};
