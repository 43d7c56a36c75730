import { EventStoreDBClient } from '@eventstore/db-client';
import { inMemoryEventStore, type EventStore, orThrow } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import { startTestServer, type TestServer, type TestServerOptions } from '@torioki/eventstoredb-test-server';
import { onTestFinished } from 'vitest';
import { openEventStoreDb } from '../open-event-store-db.js';
import type { EventStoreDbStoreOptions } from '../store-options.js';

export const librarySystem = 'library-1';

/** The cursor before the first event. */
export const root = emptyChain(librarySystem);

/** The stream of the library system's events by default. */
export const stream = `torioki-${librarySystem}`;

/**
 * A short patience for tests of a server that does not answer. Other tests need the usual patience on a busy
 * machine.
 */
export const impatient = { patienceMs: 1_000 };

export const startServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const server = await startTestServer(options);
  onTestFinished(() => server.stop());
  return server;
};

export const clientOf = ({ connection }: Pick<TestServer, 'connection'>): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(connection);
  onTestFinished(() => client.dispose());
  return client;
};

export const openWith = (
  { connection }: Pick<EventStoreDbStoreOptions, 'connection'>,
  options: Partial<EventStoreDbStoreOptions> = {},
) =>
  openEventStoreDb({
    connection,
    librarySystem,
    replica: inMemoryEventStore({ librarySystem }),
    ...options,
  });

/** A store on a server, with a replica in memory, open for the running test. */
export const openStore = async (
  server: Pick<EventStoreDbStoreOptions, 'connection'>,
  options: Partial<EventStoreDbStoreOptions> = {},
): Promise<EventStore> => {
  const { store } = orThrow(await openWith(server, options));
  onTestFinished(() => store.close());
  return store;
};
