import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { inMemoryPatronRegistry, type RegistryOptions } from '@torioki/patrons';
import { openPostgresDocuments, openPostgresEventStore, openPostgresPatronRegistry } from '@torioki/postgres';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { join } from 'node:path';
import { inMemorySessions } from '../sessions/in-memory-sessions.js';
import { openPostgresSessions } from '../sessions/postgres-sessions.js';
import { openSqliteSessions } from '../sessions/sqlite-sessions.js';
import type { SampleStores } from '../sample/open-sample-portal.js';

/** The clock of the stores, and the hasher of passwords. */
export type StoreSettings = Pick<RegistryOptions, 'hasher'> & { readonly clock: () => Date };

export const librarySystem = 'sample';

/** The names of the stores. */
export const storeNames = ['events', 'people', 'views', 'sessions'] as const;
export type StoreName = (typeof storeNames)[number];

export const openInMemory = (keeping: StoreSettings): Promise<SampleStores> => {
  const kept = { ...keeping, librarySystem };
  return Promise.resolve({
    events: inMemoryEventStore(kept),
    people: inMemoryPatronRegistry(kept),
    sessions: inMemorySessions(),
  });
};

export const openInFolder = async (folder: string, keeping: StoreSettings): Promise<SampleStores> => {
  const kept = (name: StoreName) => ({ ...keeping, librarySystem, file: join(folder, `${name}.db`) });
  return {
    events: orThrow(await openSqliteEventStore(kept('events'))).store,
    people: orThrow(await openSqlitePatronRegistry(kept('people'))).registry,
    documents: orThrow(await openSqliteDocuments(kept('views'))).documents,
    sessions: await openSqliteSessions(kept('sessions').file),
  };
};

/** Stores in PostgreSQL databases: in one, or in one for each store. */
export const openOnPostgres = async (
  connectionOf: (name: StoreName) => string,
  keeping: StoreSettings,
): Promise<SampleStores> => {
  const kept = (name: StoreName) => ({ ...keeping, librarySystem, connection: connectionOf(name) });
  return {
    events: orThrow(await openPostgresEventStore(kept('events'))).store,
    people: orThrow(await openPostgresPatronRegistry({ ...kept('people'), serverClock: keeping.clock }))
      .registry,
    documents: orThrow(await openPostgresDocuments(kept('views'))).documents,
    sessions: await openPostgresSessions(connectionOf('sessions')),
  };
};

export const closeStores = async ({ events, people, documents, sessions }: SampleStores): Promise<void> => {
  for (const store of [documents, people, events, sessions]) await store?.close();
};
