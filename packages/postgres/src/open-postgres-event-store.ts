import type { Answer, EventStore } from '@torioki/event-store';
import type { PoolConfig } from 'pg';
import { eventSchema } from './event-schema.js';
import { postgresEventStore } from './postgres-event-store.js';
import { withSchema } from './with-schema.js';

export interface PostgresEventStoreOptions {
  /** A connection string, or the options of pg's pool. The database must exist, and its encoding must be UTF8. */
  readonly connection: string | PoolConfig;
  /** The schema that holds the history, `torioki` by default. It is made if there is none. */
  readonly schema?: string;
  /** The id of the library system whose history the schema holds. */
  readonly librarySystem: string;
  /** The writer's clock, from which `recordedAt` is taken. */
  readonly clock?: () => Date;
}

/**
 * Opens a library system's history in a schema of a PostgreSQL database, which any number of processes may have open at
 * once. An acknowledged append is on the server's disk. A verb waits up to 10 seconds for a server that is away, and
 * then answers `store-unavailable`; subscriptions go on once it is back within that time. Fails at once with
 * `store-not-opened`, `not-an-event-store`, `newer-schema`, `other-library-system`, or with `invalid-input` for the
 * schema's name; then the database is left as it was.
 */
export const openPostgresEventStore = ({
  connection,
  schema: name = 'torioki',
  librarySystem,
  clock = () => new Date(),
}: PostgresEventStoreOptions): Answer<EventStore> =>
  withSchema({ connection, name }, { ...eventSchema, librarySystem }, (server) =>
    postgresEventStore(server, { librarySystem, clock }),
  );
