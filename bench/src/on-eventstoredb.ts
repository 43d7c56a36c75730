import { orThrow } from '@torioki/event-store';
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { lifeOf } from './loans/loan.js';
import type { Loans } from './loans/loans.js';
import { toriokiLoans } from './loans/torioki-loans.js';
import { librarySystem, memoryStore } from './stores.js';

export const loans = 1_000;

/** Loans on a server, with a replica in memory. */
export const openLoans = async (connection: string): Promise<Loans> => {
  return toriokiLoans(
    orThrow(await openEventStoreDb({ connection, librarySystem, replica: memoryStore() })).store,
    {
      cold: false,
    },
  );
};

/** Appends without decisions, to a new stream at the exact revision. */
export const openBareAppends = (connection: string) => {
  const client = EventStoreDBClient.connectionString(connection);
  const credentials = { username: 'admin', password: 'changeit' };
  let expectedRevision: bigint | 'no_stream' = 'no_stream';
  return {
    append: async (n: number): Promise<void> => {
      const events = lifeOf(n, 1).map(({ type, data }) => jsonEvent({ id: randomUUID(), type, data }));
      const options = { credentials, requiresLeader: true, expectedRevision };
      expectedRevision = (await client.appendToStream('bare', events, options)).nextExpectedRevision;
    },
    close: () => client.dispose(),
  };
};
