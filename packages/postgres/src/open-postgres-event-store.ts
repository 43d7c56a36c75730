import { storeError, type Answer, type EventStore, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolConfig } from 'pg';
import { postgresEventStore } from './postgres-event-store.js';
import { ready } from './ready.js';
import { schemaName } from './schema-name.js';
import { serverOf, type Server } from './server.js';
import { reasonOf } from './store-error-of.js';

export interface PostgresEventStoreOptions {
  /** A connection string, or the options of pg's pool. The database must exist, its encoding be UTF8. */
  readonly connection: string | PoolConfig;
  /** The schema that holds the history, `torioki` if not given; it is made if there is none. */
  readonly schema?: string;
  /** The id of the library system whose history the schema holds. */
  readonly librarySystem: string;
  /** The writer's clock, which `recordedAt` is taken from. */
  readonly clock?: () => Date;
}

const serverAt = (connection: string | PoolConfig, name: string): E.Either<StoreError, Server> =>
  E.tryCatch(
    () => serverOf(connection, name),
    (thrown) => storeError('store-not-opened', { store: `Schema ${name}`, reason: reasonOf(thrown) }, thrown),
  );

/**
 * Opens a library system's history in a schema of a PostgreSQL database, which any number of processes may have open at
 * once. An acknowledged append is on the server's disk. A verb waits up to 10 seconds for a server that is away, and
 * then answers `store-unavailable`; subscriptions go on once it is back within that time. Fails at once with
 * `store-not-opened`, `not-an-event-store`, `newer-schema`, `other-library-system`, or `invalid-input` for the schema's
 * name, and then leaves the database as it was.
 */
export const openPostgresEventStore = async ({
  connection,
  schema = 'torioki',
  librarySystem,
  clock = () => new Date(),
}: PostgresEventStoreOptions): Answer<EventStore> => {
  const server = E.chain((name: string) => serverAt(connection, name))(schemaName(schema));
  if (E.isLeft(server)) return server;
  const opened = await ready(server.right, librarySystem);
  if (E.isRight(opened)) return E.right(postgresEventStore(server.right, { librarySystem, clock }));
  await Promise.all([server.right.pool.end(), server.right.listeners.end()]);
  return opened;
};
