import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, type EventStore, orThrow } from '@torioki/event-store';
import { eventStoreContract, describeWith, type Opening } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openEventStoreDb } from './open-event-store-db.js';
import { startRestorableServer } from './testing/restore-server.js';

const server = await startRestorableServer();
afterAll(() => server.stop());

const run = randomUUID();

const streamOf = (librarySystem: string) => `torioki-${run}-${encodeURIComponent(librarySystem)}`;

/** Separate streams for every run, since a real server may have any content. */
const optionsOn = (connection: string) => {
  const open = async ({ librarySystem, clock }: Opening): Promise<EventStore> =>
    orThrow(
      await openEventStoreDb({
        connection,
        librarySystem,
        stream: streamOf(librarySystem),
        replica: inMemoryEventStore({ librarySystem }),
        missingMs: 100,
        clock,
      }),
    ).store;
  const openReadOnly = async ({ librarySystem }: Opening): Promise<EventStore> =>
    orThrow(
      await openEventStoreDb({ connection, librarySystem, stream: streamOf(librarySystem), readOnly: true }),
    ).store;
  return { open, reopen: open, openReadOnly, endsWithItsHistory: true, largestData: 1_000_000 };
};

eventStoreContract({ afterEach, describe, expect, fc, it }, 'EventStoreDB with a replica in memory', {
  ...optionsOn(server.connection),
  backUp: ({ librarySystem }) => server.backUp(streamOf(librarySystem)),
});

const real = process.env['ESDB_CONNECTION_STRING'];

describeWith(
  describe,
  real === undefined ? 'ESDB_CONNECTION_STRING is not set' : undefined,
  'A real EventStoreDB',
  () => {
    eventStoreContract({ afterEach, describe, expect, fc, it }, 'A real EventStoreDB', optionsOn(real ?? ''));
  },
);
