import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { answered, eventStoreContract, needing, type Opening } from '@torioki/event-store/contract';
import { startTestServer } from '@torioki/eventstoredb-test-server';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openEventStoreDb } from './open-event-store-db.js';

const server = await startTestServer();
afterAll(() => server.stop());

const run = randomUUID();

/** Streams of their own for every run: a real server may hold whatever it does. */
const optionsOn = (connection: string) => {
  const open = async ({ librarySystem, clock }: Opening): Promise<EventStore> =>
    answered(
      openEventStoreDb({
        connection,
        librarySystem,
        stream: `torioki-${run}-${encodeURIComponent(librarySystem)}`,
        replica: inMemoryEventStore({ librarySystem }),
        clock,
      }),
    );
  return { open, reopen: open, largestData: 1_000_000 };
};

eventStoreContract(
  { afterEach, describe, expect, fc, it },
  'EventStoreDB with a replica in memory',
  optionsOn(server.connection),
);

const real = process.env['ESDB_CONNECTION_STRING'];

needing(
  describe,
  real === undefined ? 'ESDB_CONNECTION_STRING names none' : undefined,
  'A real EventStoreDB',
  () => {
    eventStoreContract({ afterEach, describe, expect, fc, it }, 'A real EventStoreDB', optionsOn(real ?? ''));
  },
);
