import type { OpenedStore } from '@torioki/event-store';
import { openPostgresEventStore } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import { openSqliteEventStore } from '@torioki/sqlite';
import { librarySystem } from '../scenarios/scenario.js';
import { withScratchFile } from './scratch-stores.js';

/** The place where several processes share one library's history. */
export type SharedStorePlace =
  | { readonly is: 'SQLite file'; readonly file: string }
  | { readonly is: 'PostgreSQL server'; readonly url: string };

export const openSharedStore = (place: SharedStorePlace): Promise<OpenedStore> => {
  switch (place.is) {
    case 'SQLite file':
      return openSqliteEventStore({ file: place.file, librarySystem });
    case 'PostgreSQL server':
      return openPostgresEventStore({ connection: place.url, librarySystem });
  }
};

type WithPlace = <A>(use: (place: SharedStorePlace) => Promise<A>) => Promise<A>;

/** For each kind of place, creates a place, calls the given function, and removes the place. */
export const withNewPlace: Readonly<Record<SharedStorePlace['is'], WithPlace>> = {
  'SQLite file': (use) => withScratchFile((file) => use({ is: 'SQLite file', file })),
  'PostgreSQL server': async (use) => {
    const server = await startTestServer();
    try {
      return await use({ is: 'PostgreSQL server', url: server.url });
    } finally {
      server.remove();
    }
  },
};
