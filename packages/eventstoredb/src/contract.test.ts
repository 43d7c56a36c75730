import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { eventStoreContract, type Opening } from '@torioki/event-store/contract';
import { startTestServer } from '@torioki/eventstoredb-test-server';
import * as E from 'fp-ts/lib/Either.js';
import { afterAll } from 'vitest';
import { openEventStoreDb } from './open-event-store-db.js';

const server = await startTestServer();
afterAll(() => server.stop());

const open = async ({ librarySystem, clock }: Opening): Promise<EventStore> => {
  const store = await openEventStoreDb({
    connection: server.connection,
    librarySystem,
    replica: inMemoryEventStore({ librarySystem }),
    clock,
  });
  if (E.isLeft(store)) throw store.left;
  return store.right;
};

eventStoreContract('EventStoreDB with a replica in memory', { open, reopen: open, largestData: 1_000_000 });
