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

const librarySystem = 'sample';

export const openInMemory = (keeping: StoreSettings): Promise<SampleStores> => {
  const kept = { ...keeping, librarySystem };
  return Promise.resolve({
    events: inMemoryEventStore(kept),
    people: inMemoryPatronRegistry(kept),
    sessions: inMemorySessions(),
  });
};

export const openInFolder = async (folder: string, keeping: StoreSettings): Promise<SampleStores> => {
  const kept = (name: string) => ({ ...keeping, librarySystem, file: join(folder, `${name}.db`) });
  return {
    events: orThrow(await openSqliteEventStore(kept('events'))).store,
    people: orThrow(await openSqlitePatronRegistry(kept('people'))).registry,
    documents: orThrow(await openSqliteDocuments(kept('views'))).documents,
    sessions: await openSqliteSessions(join(folder, 'sessions.db')),
  };
};

/** Stores in schemas of a PostgreSQL database. */
export const openOnPostgres = async (connection: string, keeping: StoreSettings): Promise<SampleStores> => {
  const kept = { ...keeping, librarySystem, connection };
  return {
    events: orThrow(await openPostgresEventStore(kept)).store,
    people: orThrow(await openPostgresPatronRegistry({ ...kept, serverClock: keeping.clock })).registry,
    documents: orThrow(await openPostgresDocuments(kept)).documents,
    sessions: await openPostgresSessions(connection),
  };
};

export const closeStores = async ({ events, people, documents, sessions }: SampleStores): Promise<void> => {
  for (const store of [documents, people, events, sessions]) await store?.close();
};
