import { join } from 'node:path';
import { startTestServer } from '@torioki/postgres-test-server';
import { onTestFinished } from 'vitest';
import type { Place } from './place.js';
import { scratchFolder } from './scratch-folder.js';

/** Files in a folder of their own, gone when the running test ends. */
export const sqliteFiles = (): Extract<Place, { readonly is: 'SQLite files' }> => {
  const folder = scratchFolder();
  return { is: 'SQLite files', events: join(folder, 'events.db'), views: join(folder, 'views.db') };
};

/** A new place of each kind, gone when the running test ends. */
export const newPlaces: Readonly<Record<Place['is'], () => Promise<Place>>> = {
  'SQLite files': () => Promise.resolve(sqliteFiles()),
  'PostgreSQL server': async () => {
    const server = await startTestServer();
    onTestFinished(() => server.remove());
    return { is: 'PostgreSQL server', url: server.url };
  },
};
