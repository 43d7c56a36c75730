import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startTestServer, type PostgresTestServer } from '@torioki/postgres-test-server';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import type { Place } from './place.js';

/** A place for files in a new folder. The folder is removed when the running test ends. */
export const sqliteFiles = (): Extract<Place, { readonly is: 'SQLite files' }> => {
  const folder = scratchFolder(onTestFinished);
  return { is: 'SQLite files', events: join(folder, 'events.db'), views: join(folder, 'views.db') };
};

/** Makes places with unused schemas on a server that runs during the tests. */
const onServer = (): (() => Promise<Place>) => {
  let server: PostgresTestServer | undefined;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.remove());
  return () => {
    const schema = `kept_${randomUUID().replaceAll('-', '')}`;
    return Promise.resolve({ is: 'PostgreSQL server', url: server?.url ?? '', schema });
  };
};

/**
 * For each kind of place, a function to call in a `describe`. It returns a function that makes a new place.
 */
export const newPlaces: Readonly<Record<Place['is'], () => () => Promise<Place>>> = {
  'SQLite files': () => () => Promise.resolve(sqliteFiles()),
  'PostgreSQL server': onServer,
};
