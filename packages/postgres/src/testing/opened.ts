import type { EventStore } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { inject, onTestFinished } from 'vitest';
import { openPostgresEventStore, type PostgresEventStoreOptions } from '../open-postgres-event-store.js';
import { librarySystem } from './library-system.js';

export { librarySystem };

/** A store on the tests' server, or on another, open for the running test. */
export const opened = async (
  options: Partial<PostgresEventStoreOptions> & Pick<PostgresEventStoreOptions, 'schema'>,
): Promise<EventStore> => {
  const store = await openPostgresEventStore({
    connection: inject('postgresUrl'),
    librarySystem,
    ...options,
  });
  if (E.isLeft(store)) throw store.left;
  onTestFinished(() => store.right.close());
  return store.right;
};
