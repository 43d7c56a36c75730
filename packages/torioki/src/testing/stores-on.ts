import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { quickHasher } from '@torioki/patrons/contract';
import { openPostgresDocuments, openPostgresEventStore, openPostgresPatronRegistry } from '@torioki/postgres';
import { onTestFinished } from 'vitest';
import { librarySystem } from './evening.js';
import type { Servers } from './servers.js';
import { onSqlite, type OpenStores } from './stores.js';

const fresh = () => `played_${randomUUID().replaceAll('-', '')}`;

/**
 * All stores on PostgreSQL, or the history on EventStoreDB with the other stores in files. Each opening makes
 * new ones.
 */
export const storesOn = ({ postgres, eventStoreDb }: Servers): Readonly<Record<string, OpenStores>> => ({
  'on PostgreSQL': async (clock) => {
    const schema = fresh();
    const kept = (part: string) => ({
      connection: postgres,
      librarySystem,
      clock,
      schema: `${schema}${part}`,
    });
    const { store: events } = orThrow(await openPostgresEventStore(kept('')));
    const people = orThrow(
      await openPostgresPatronRegistry({ ...kept('_people'), serverClock: clock, hasher: quickHasher }),
    ).registry;
    const { documents } = orThrow(await openPostgresDocuments(kept('_views')));
    onTestFinished(async () => {
      for (const one of [events, people, documents]) await one.close();
    });
    return { events, people, documents };
  },
  'on EventStoreDB': async (clock) => {
    const replica = inMemoryEventStore({ librarySystem });
    const stream = fresh();
    const events = orThrow(
      await openEventStoreDb({ connection: eventStoreDb, librarySystem, stream, replica, clock }),
    ).store;
    onTestFinished(() => events.close());
    return { ...(await onSqlite(clock)), events };
  },
});
