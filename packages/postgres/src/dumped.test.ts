import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '@torioki/event-store';
import { answered, failedWith, someEvent } from '@torioki/event-store/contract';
import { lastValueFrom, take, toArray } from 'rxjs';
import { expect, inject, it, onTestFinished } from 'vitest';
import { opened } from './testing/opened.js';
import { ownServer } from './testing/own-server.js';
import { scratchSchema } from './testing/scratch-schema.js';

/** Runs one of PostgreSQL's client programs; what it complained of. */
const run = (program: string, ...args: readonly string[]): string => {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error)
    throw new Error(`Install ${program} (Debian: postgresql-client): this test runs it.`, { cause: error });
  if (status !== 0 && !stderr.includes('warning: errors ignored on restore'))
    throw new Error(`${program} ended with ${status}:\n${stderr}`);
  return stderr;
};

it('a history that is dumped and restored on a new server is delivered whole and goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const schema = scratchSchema();
  const store = await opened({ schema });
  const appends = Array.from({ length: 500 }, (_, nth) => [
    someEvent({ tags: [`copy:${nth}`, '書\u0000'], data: { text: `"\\\u0000'${nth}𠮷` } }),
    someEvent(),
  ]);
  await Promise.all(appends.map((events) => answered(store.append(events))));
  const history = await answered(store.read('everything'));
  const head = await answered(verifyChain(store));

  const file = join(folder, 'library.dump');
  run('pg_dump', '--format', 'custom', '--schema', schema, '--file', file, inject('postgresUrl'));
  const server = await ownServer();
  const complaints = run('pg_restore', '--dbname', server.url, file);
  const restored = await opened({ schema, connection: server.url });

  expect(await answered(restored.read('everything')), complaints).toEqual(history);
  const delivered = restored.subscribe('everything', { after: 0 }).pipe(take(history.length), toArray());
  expect(await lastValueFrom(delivered)).toEqual(history);
  expect(await answered(verifyChain(restored))).toEqual(head);
  expect(await answered(restored.read([{ tags: ['copy:7', '書\u0000'] }]))).toHaveLength(1);
  expect((await answered(restored.append(appends[3] ?? []))).map(({ id }) => id)).toEqual(
    appends[3]?.map(({ id }) => id),
  );
  const condition = { failIfEventsMatch: [{ tags: ['copy:499'] }], after: 0 };
  await failedWith('append-condition-failed', restored.append([someEvent()], condition));
  expect(await answered(restored.append([someEvent()]))).toMatchObject([{ position: 1_001 }]);
});
