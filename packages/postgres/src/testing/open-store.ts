import { orThrow } from '@torioki/event-store';
import type { EventStore } from '@torioki/event-store';
import { inject, onTestFinished } from 'vitest';
import { openPostgresEventStore, type PostgresEventStoreOptions } from '../open-postgres-event-store.js';
import { librarySystem } from './library-system.js';

export { librarySystem };

/** A store on the tests' server, or on another server, open for the running test. */
export const openStore = async (
  options: Partial<PostgresEventStoreOptions> & Pick<PostgresEventStoreOptions, 'schema'>,
): Promise<EventStore> => {
  const { store } = orThrow(
    await openPostgresEventStore({
      connection: inject('postgresUrl'),
      librarySystem,
      ...options,
    }),
  );
  onTestFinished(() => store.close());
  return store;
};
