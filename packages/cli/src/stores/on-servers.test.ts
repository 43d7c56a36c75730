import { join } from 'node:path';
import { startTestServer as startEventStoreDb } from '@torioki/eventstoredb-test-server';
import { startTestServer as startPostgres } from '@torioki/postgres-test-server';
import { expect, it, onTestFinished } from 'vitest';
import { historyFile, scratchFolder } from '../testing/history-file.js';
import { printed } from '../testing/printed.js';

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
  const folder = scratchFolder();
  const file = await historyFile(30, folder);
  const exported = join(folder, 'history.jsonl');
  await printed(['export', file, exported]);
  expect(await printed(['verify', url, ...where])).toMatchObject({ status: 2, out: '' });
  expect(await printed(['import', exported, url])).toMatchObject({ status: 0, err: '' });
  for (const verb of ['verify', 'head'])
    expect(await printed([verb, url, ...where])).toEqual(await printed([verb, file]));
  expect(await printed(['verify', url, ...elsewhere])).toMatchObject({ status: 2, out: '' });
});
