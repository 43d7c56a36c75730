import { inMemoryEventStore, type EventStore, orThrow } from '@torioki/event-store';
import { openSqliteEventStore } from '@torioki/sqlite';
import { fileOf } from './folder.js';

export const librarySystem = 'bench';

export const memoryStore = (): EventStore => inMemoryEventStore({ librarySystem });

/** A store on SQLite, in a temporary file of this process. */
export const sqliteStore = async (name: string): Promise<EventStore> =>
  orThrow(await openSqliteEventStore({ file: fileOf(name), librarySystem })).store;
