import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { orThrow } from './or-throw.js';
import { someEvent } from './some-event.js';

const librarySystem = 'bench';

/** The event store on a server, with a replica in memory. */
export const storeOn = async (connection: string): Promise<EventStore> =>
  orThrow(
    await openEventStoreDb({ connection, librarySystem, replica: inMemoryEventStore({ librarySystem }) }),
  );

/** Decides about a copy until it is recorded. */
export const decide = async (store: EventStore, copy: number): Promise<void> => {
  const boundary = [{ tags: [`copy:${copy}`] }];
  for (;;) {
    const after = orThrow(await store.head({ known: true }));
    orThrow(await store.read(boundary, { upTo: after }));
    const answer = await store.append([someEvent(copy)], { failIfEventsMatch: boundary, after });
    if (answer._tag === 'Right') return;
    if (answer.left.code !== 'append-condition-failed') throw new Error(answer.left.message);
  }
};

/** Appends to a stream of its own at the exact revision, and nothing else. */
export const bareOn = (connection: string) => {
  const client = EventStoreDBClient.connectionString(connection);
  const credentials = { username: 'admin', password: 'changeit' };
  let expectedRevision: bigint | 'no_stream' = 'no_stream';
  return {
    append: async (copy: number): Promise<void> => {
      const { type, data, metadata } = someEvent(copy);
      const event = jsonEvent({ type, data: { ...data }, metadata: { ...metadata } });
      const options = { credentials, requiresLeader: true, expectedRevision };
      expectedRevision = (await client.appendToStream('bare', [event], options)).nextExpectedRevision;
    },
    dispose: () => client.dispose(),
  };
};
