import { join } from 'node:path';
import { startTestServer as startEventStoreDb } from '@torioki/eventstoredb-test-server';
import { startTestServer as startPostgres } from '@torioki/postgres-test-server';
import { orThrow } from '@torioki/event-store';
import { openSqlitePatronRegistry } from '@torioki/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { librarySystem, writeHistoryFile, makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

const onPostgres = async (): Promise<string> => {
  const server = await startPostgres();
  onTestFinished(() => server.remove());
  return server.url;
};

const onEventStoreDb = async (): Promise<string> => {
  const server = await startEventStoreDb();
  onTestFinished(() => server.stop());
  return server.connection;
};

it.each([
  ['PostgreSQL', onPostgres, [], ['--schema', 'other']],
  ['EventStoreDB', onEventStoreDb, ['--stream', 'torioki-our-library'], ['--stream', 'torioki-other']],
])('a history is copied to %s, and answers there like its file', async (_, start, where, elsewhere) => {
  const url = await start();
  const folder = makeScratchFolder();
  const file = await writeHistoryFile(30, folder);
  const exported = join(folder, 'history.jsonl');
  await runCommand(['export', file, exported]);
  expect(await runCommand(['verify', url, ...where])).toMatchObject({ status: 2, out: '' });
  expect(await runCommand(['import', exported, url])).toMatchObject({ status: 0, err: '' });
  for (const verb of ['verify', 'head'])
    expect(await runCommand([verb, url, ...where])).toEqual(await runCommand([verb, file]));
  expect(await runCommand(['verify', url, ...elsewhere])).toMatchObject({ status: 2, out: '' });

  const people = join(folder, 'people.db');
  await orThrow(await openSqlitePatronRegistry({ file: people, librarySystem })).registry.close();
  const backup = join(folder, 'backup');
  const backedUp = await runCommand(['backup', url, backup, '--people', people, ...where]);
  expect(backedUp).toMatchObject({ status: 0, err: '' });
  expect(await runCommand(['head', join(backup, 'history.db')])).toEqual(await runCommand(['head', file]));
});
