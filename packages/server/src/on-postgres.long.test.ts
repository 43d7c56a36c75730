import { startTestServer } from '@torioki/postgres-test-server';
import { expect, it, onTestFinished } from 'vitest';
import { env, makeFile, makeFolder, writeFile } from './testing/settings.js';
import { startServer } from './testing/start-server.js';

it('processes for web and work share one library on PostgreSQL', { timeout: 120_000 }, async () => {
  const server = await startTestServer();
  onTestFinished(() => server.remove());
  const folder = makeFolder();
  const { sqlite: _, ...file } = makeFile(folder);
  const path = writeFile(folder, { ...file, postgres: { connection: { env: 'DATABASE' } } });
  const database = { DATABASE: server.url };
  const web = await startServer([path, '--role', 'web'], database);
  expect((await fetch(`${web.address}/readyz`)).status).toBe(503);
  const work = await Promise.all([1, 2].map(() => startServer([path, '--role', 'work'], database)));
  await expect
    .poll(async () => (await fetch(`${web.address}/readyz`)).json(), { timeout: 20_000 })
    .toEqual({ ready: true, sick: [] });
  expect((await fetch(`${work[0]?.address}/staff`)).status).toBe(404);
  const headers = { Authorization: `Bearer ${env.TOKEN}` };
  const policies = await fetch(`${web.address}/api/views/policies`, { headers });
  expect(await policies.json()).toMatchObject([{ policy: { cartLimit: 50 } }]);
  for (const { child, ended } of [web, ...work]) {
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  }
});
