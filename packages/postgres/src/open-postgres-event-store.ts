import type { Answer, EventStore, OpenedStore } from '@torioki/event-store';
import { toAnswer, readOnly } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolConfig } from 'pg';
import { eventSchema } from './event-schema.js';
import { postgresEventStore } from './postgres-event-store.js';
import { readOwner } from './prepare-schema.js';
import type { Connection } from './server.js';
import { withSchema, withServer } from './with-schema.js';

export interface PostgresEventStoreOptions {
  /**
   * A connection string, options of pg's pool, or connections that several stores share. The database must
   * exist, with the encoding UTF8.
   */
  readonly connection: Connection;
  /** The schema of the history, which is created if it is missing. Default: `torioki`. */
  readonly schema?: string;
  /** The id of the library system whose history is in the schema. */
  readonly librarySystem: string;
  /** The writer's clock, for `recordedAt`. Default: the machine's clock. */
  readonly clock?: () => Date;
  readonly readOnly?: false;
}

export interface PostgresEvidence extends Pick<PostgresEventStoreOptions, 'schema'> {
  /** A connection string, or options of pg's pool. */
  readonly connection: string | PoolConfig;
  readonly readOnly: true;
  /** The id of the library system whose history you expect. Without it, any library system is accepted. */
  readonly librarySystem?: string;
}

const usual = 'torioki';

const openEvidence = ({ connection, schema: name = usual, librarySystem: expected }: PostgresEvidence) =>
  withServer(
    { connection, name, readOnly: true },
    (server) => readOwner(server, eventSchema, expected),
    async (server, librarySystem) =>
      E.map((store: EventStore) => readOnly(store, server.store))(
        await postgresEventStore(server, { librarySystem, clock: () => new Date(), isEvidence: true }),
      ),
  );

const openWritable = ({
  connection,
  schema: name = usual,
  librarySystem,
  clock = () => new Date(),
}: PostgresEventStoreOptions): Answer<EventStore> =>
  withSchema({ connection, name }, { ...eventSchema, librarySystem }, (server) =>
    postgresEventStore(server, { librarySystem, clock }),
  );

/**
 * Opens a library system's history in a schema of a PostgreSQL database.
 * Any number of processes may have the schema open at the same time. An acknowledged append is on the
 * server's disk. A call waits up to 10 seconds for an absent server, and then answers `store-unavailable`;
 * subscriptions continue if the server is back within that time. Opening fails immediately with
 * `store-not-opened`, `not-an-event-store`, `newer-schema`, `other-library-system`, or with `invalid-input`
 * for the schema's name. The database is then left unchanged.
 * With `readOnly: true` the schema must exist, and nothing is created or migrated. All transactions only
 * read, so a reader's rights are enough. You may leave out the library system. Appends fail with
 * `store-read-only`.
 */
export const openPostgresEventStore = async (
  options: PostgresEventStoreOptions | PostgresEvidence,
): Promise<OpenedStore> =>
  toAnswer(await (options.readOnly === true ? openEvidence(options) : openWritable(options)), (store) => ({
    is: 'opened',
    store,
  }));
