import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startTestServer } from '@torioki/postgres-test-server';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './testing/run.js';
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

it('refuses a database of another library, and one of a newer release', { timeout: 120_000 }, async () => {
  const server = await startTestServer();
  onTestFinished(() => server.remove());
  const folder = makeFolder();
  const { sqlite: _, ...file } = makeFile(folder);
  const postgres = { connection: { env: 'DATABASE' } };
  const database = { DATABASE: server.url };
  const path = writeFile(folder, { ...file, postgres });
  const { child, ended } = await startServer([path], database);
  child.kill('SIGTERM');
  await ended;
  writeFile(folder, { ...file, postgres, librarySystem: 'another' });
  const other = await run([path], database).ended;
  expect(other).toMatchObject({ code: 2, out: '' });
  expect(other.err).toContain(`${path}: postgres.connection: `);
  expect(other.err).toContain('contains the history of our-library, not of another');
  writeFile(folder, { ...file, postgres });
  const client = new pg.Client(server.url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('UPDATE torioki_people.schema_version SET version = 999');
  const newer = await run([path], database).ended;
  expect(newer).toMatchObject({ code: 2, out: '' });
  expect(newer.err).toContain(`${path}: postgres.connection: `);
  expect(newer.err).toContain('999');
});

it('a worker that was stopped and woken says that it is the second now', { timeout: 120_000 }, async () => {
  const server = await startTestServer();
  onTestFinished(() => server.remove());
  const folder = makeFolder();
  const { sqlite: _, ...file } = makeFile(folder);
  const path = writeFile(folder, { ...file, postgres: { connection: { env: 'DATABASE' } } });
  const database = { DATABASE: server.url };
  const addCopies = async ({ address }: { readonly address: string }, count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      const copy = { copy: randomUUID(), title: 'T-1', loanClass: 'circulating', source: 'own' };
      const answer = await fetch(`${address}/api/desk/addCopy`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${env.TOKEN}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        },
        body: JSON.stringify(copy),
      });
      expect(answer.status).toBe(200);
      await pause(500);
    }
  };
  const first = await startServer([path], database);
  await addCopies(first, 1);
  const second = await startServer([path], database);
  first.child.kill('SIGSTOP');
  await addCopies(second, 16);
  first.child.kill('SIGCONT');
  await addCopies(second, 8);
  for (const { child } of [first, second]) child.kill('SIGTERM');
  expect(await first.ended).toMatchObject({
    code: 0,
    err: expect.stringContaining('continues as the second') as string,
  });
  expect(await second.ended).toEqual({ code: 0, err: '' });
});
