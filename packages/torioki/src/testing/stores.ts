import { join } from 'node:path';
import { inMemoryEventStore, type EventStore, orThrow } from '@torioki/event-store';
import { inMemoryPatronRegistry, type PatronRegistry } from '@torioki/patrons';
import { quickHasher } from '@torioki/patrons/contract';
import { inMemoryDocuments, type Documents } from '@torioki/projection';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { onTestFinished } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { librarySystem } from './evening.js';

export interface Stores {
  readonly events: EventStore;
  readonly people: PatronRegistry;
  readonly documents: Documents;
}

export type OpenStores = (clock: () => Date) => Promise<Stores>;

export const inMemory: OpenStores = (clock) =>
  Promise.resolve({
    events: inMemoryEventStore({ librarySystem, clock }),
    people: inMemoryPatronRegistry({ librarySystem, clock, hasher: quickHasher }),
    documents: inMemoryDocuments(librarySystem),
  });

export const onSqlite: OpenStores = async (clock) => {
  const folder = scratchFolder(onTestFinished);
  const named = (name: string) => ({ file: join(folder, `${name}.db`), librarySystem, clock });
  const { store: events } = orThrow(await openSqliteEventStore(named('events')));
  const people = orThrow(
    await openSqlitePatronRegistry({ ...named('people'), hasher: quickHasher }),
  ).registry;
  const { documents } = orThrow(await openSqliteDocuments(named('views')));
  onTestFinished(async () => {
    for (const one of [events, people, documents]) await one.close();
  });
  return { events, people, documents };
};
