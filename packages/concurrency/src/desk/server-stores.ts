import { randomUUID } from 'node:crypto';
import { inMemoryEventStore } from '@torioki/event-store';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { startTestServer as startEventStoreDb } from '@torioki/eventstoredb-test-server';
import { openPostgresEventStore } from '@torioki/postgres';
import { startTestServer as startPostgres } from '@torioki/postgres-test-server';
import { librarySystem } from '../scenarios/scenario.js';
import { withNew } from './scratch-stores.js';

const fresh = (): string => `history_${randomUUID().replaceAll('-', '')}`;

/** Starts the servers of PostgreSQL and EventStoreDB for new stores. `stop` ends them. */
export const startStoreServers = async () => {
  const postgres = await startPostgres();
  const eventStoreDb = await startEventStoreDb();
  return {
    withPostgres: withNew(() =>
      openPostgresEventStore({ connection: postgres.url, librarySystem, schema: fresh() }),
    ),
    withEventStoreDb: withNew(() =>
      openEventStoreDb({
        ...{ connection: eventStoreDb.connection, librarySystem, stream: fresh() },
        replica: inMemoryEventStore({ librarySystem }),
      }),
    ),
    stop: async (): Promise<void> => {
      postgres.remove();
      await eventStoreDb.stop();
    },
  };
};
