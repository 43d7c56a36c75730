import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteCatalogue } from '@torioki/catalogue';
import { orThrow } from '@torioki/event-store';
import {
  openPostgresSessions,
  openPostgresStaff,
  openSqliteSessions,
  openSqliteStaff,
} from '@torioki/portal';
import {
  openPostgresConnections,
  openPostgresDocuments,
  openPostgresEventStore,
  openPostgresPatronRegistry,
} from '@torioki/postgres';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import type { Settings } from '../file/read-settings.js';
import { makeCloser } from './closer.js';
import { openAsSet } from './setting-error.js';

type Keep = ReturnType<typeof makeCloser>['keep'];

const openOnSqlite = async (keep: Keep, librarySystem: string, folder: string) => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = (name: string) => join(folder, `${name}.db`);
  const kept = (name: string) => ({ librarySystem, file: file(name) });
  return {
    events: keep(orThrow(await openSqliteEventStore(kept('events'))).store),
    people: keep(orThrow(await openSqlitePatronRegistry(kept('people'))).registry),
    documents: keep(orThrow(await openSqliteDocuments(kept('views'))).documents),
    sessions: keep(await openSqliteSessions(file('sessions'))),
    staff: keep(await openSqliteStaff(file('sessions'))),
    countWaiting: undefined,
  };
};

const openOnPostgres = async (
  keep: Keep,
  librarySystem: string,
  given: Parameters<typeof openPostgresConnections>[0],
) => {
  const connection = keep(orThrow(openPostgresConnections(given)).connections);
  return {
    events: keep(orThrow(await openPostgresEventStore({ librarySystem, connection })).store),
    people: keep(orThrow(await openPostgresPatronRegistry({ librarySystem, connection })).registry),
    documents: keep(orThrow(await openPostgresDocuments({ librarySystem, connection })).documents),
    sessions: keep(await openPostgresSessions(connection)),
    staff: keep(await openPostgresStaff(connection)),
    countWaiting: () => connection.pool.waitingCount,
  };
};

/** Opens the stores of a library. If one cannot be opened, closes the others and throws the reason. */
export const openStores = async ({ file, secrets }: Settings) => {
  const { librarySystem, sqlite, postgres, catalogue } = file;
  const { keep, close } = makeCloser();
  try {
    const stores = sqlite
      ? await openAsSet('sqlite.folder', () => openOnSqlite(keep, librarySystem, sqlite.folder))
      : await openAsSet('postgres.connection', () =>
          openOnPostgres(keep, librarySystem, {
            connection: secrets.get('postgres.connection') ?? '',
            ...(postgres?.connections && { connections: postgres.connections }),
          }),
        );
    const opened = await openAsSet('catalogue', async () =>
      keep(orThrow(await openSqliteCatalogue({ file: catalogue })).catalogue),
    );
    return { ...stores, catalogue: opened, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
};

export type Stores = Awaited<ReturnType<typeof openStores>>;
