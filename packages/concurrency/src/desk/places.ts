import { inMemoryEventStore, type OpenedStore } from '@torioki/event-store';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { startTestServer as startEventStoreDb } from '@torioki/eventstoredb-test-server';
import { openPostgresEventStore } from '@torioki/postgres';
import { startTestServer as startPostgres } from '@torioki/postgres-test-server';
import { openSqliteEventStore } from '@torioki/sqlite';
import { librarySystem } from '../scenarios/scenario.js';
import { withScratchFile } from './scratch-stores.js';

/** The place where several processes share one library's history. `file` is a path on this machine. */
export type SharedStorePlace =
  | { readonly is: 'SQLite file'; readonly file: string }
  | { readonly is: 'PostgreSQL server'; readonly url: string }
  | { readonly is: 'EventStoreDB server'; readonly connection: string; readonly file: string };

export const openSharedStore = (place: SharedStorePlace): Promise<OpenedStore> => {
  switch (place.is) {
    case 'SQLite file':
      return openSqliteEventStore({ file: place.file, librarySystem });
    case 'PostgreSQL server':
      return openPostgresEventStore({ connection: place.url, librarySystem });
    case 'EventStoreDB server':
      return openEventStoreDb({
        ...{ connection: place.connection, librarySystem },
        replica: inMemoryEventStore({ librarySystem }),
      });
  }
};

type WithPlace = <A>(use: (place: SharedStorePlace) => Promise<A>) => Promise<A>;

/** For each kind of place, creates a place, calls the given function, and removes the place. */
export const withNewPlace: Readonly<Record<SharedStorePlace['is'], WithPlace>> = {
  'SQLite file': (use) => withScratchFile((file) => use({ is: 'SQLite file', file })),
  'PostgreSQL server': async (use) => {
    const server = await startPostgres();
    try {
      return await use({ is: 'PostgreSQL server', url: server.url });
    } finally {
      server.remove();
    }
  },
  'EventStoreDB server': (use) =>
    withScratchFile(async (file) => {
      const server = await startEventStoreDb();
      try {
        return await use({ is: 'EventStoreDB server', connection: server.connection, file });
      } finally {
        await server.stop();
      }
    }),
};
