import type { Answer, EventStore, OpenedStore } from '@torioki/event-store';
import { answerFrom, readOnly } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolConfig } from 'pg';
import { eventSchema } from './event-schema.js';
import { postgresEventStore } from './postgres-event-store.js';
import { ownerFound } from './ready.js';
import { withSchema, withServer } from './with-schema.js';

export interface PostgresEventStoreOptions {
  /** A connection string, or the options of pg's pool. The database must exist, and its encoding must be UTF8. */
  readonly connection: string | PoolConfig;
  /** The schema that holds the history, `torioki` by default. It is made if there is none. */
  readonly schema?: string;
  /** The id of the library system whose history the schema holds. */
  readonly librarySystem: string;
  /** The writer's clock, from which `recordedAt` is taken. */
  readonly clock?: () => Date;
  readonly readOnly?: false;
}

export interface PostgresEvidence extends Pick<PostgresEventStoreOptions, 'connection' | 'schema'> {
  readonly readOnly: true;
  /** The id of the library system whose history it must be; without it, of any. */
  readonly librarySystem?: string;
}

const usual = 'torioki';

const openEvidence = ({ connection, schema: name = usual, librarySystem: expected }: PostgresEvidence) =>
  withServer(
    { connection, name, readOnly: true },
    (server) => ownerFound(server, eventSchema, expected),
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
 * Opens a library system's history in a schema of a PostgreSQL database, which any number of processes may have open at
 * once. An acknowledged append is on the server's disk. A verb waits up to 10 seconds for a server that is away, and
 * then answers `store-unavailable`; subscriptions go on once it is back within that time. Fails at once with
 * `store-not-opened`, `not-an-event-store`, `newer-schema`, `other-library-system`, or with `invalid-input` for the
 * schema's name; then the database is left as it was.
 *
 * With `readOnly: true` the schema must be there, nothing is made or migrated, all transactions only read, for which a
 * reader's rights are enough, the library system may be left out, and appends are `store-read-only`.
 */
export const openPostgresEventStore = async (
  options: PostgresEventStoreOptions | PostgresEvidence,
): Promise<OpenedStore> =>
  answerFrom(await (options.readOnly === true ? openEvidence(options) : openWritable(options)), (store) => ({
    is: 'opened',
    store,
  }));
