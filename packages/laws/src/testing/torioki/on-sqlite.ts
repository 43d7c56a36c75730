import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import type { Stores } from './open-world.js';

/** Opens the stores of a run in its own files. A folder can have the files of many runs. */
export const openStoresIn = async (folder: string, name: string, clock: () => Date): Promise<Stores> => {
  const named = (what: string) => ({
    file: join(folder, `${name}-${what}.db`),
    librarySystem: 'laws',
    clock,
  });
  const { store: events } = orThrow(await openSqliteEventStore(named('events')));
  const { registry: people } = orThrow(await openSqlitePatronRegistry(named('people')));
  return {
    events,
    people,
    close: async () => {
      await events.close();
      await people.close();
    },
  };
};
