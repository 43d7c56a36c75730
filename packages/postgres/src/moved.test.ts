import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain, type EventStore } from '@torioki/event-store';
import { answered, failedWith, someEvent, whereInstalled } from '@torioki/event-store/contract';
import { registeredIn } from '@torioki/patrons/contract';
import { lastValueFrom, take, toArray } from 'rxjs';
import { withLoans } from '@torioki/projection/contract';
import { expect, inject, it, onTestFinished } from 'vitest';
import { runClientProgram } from './testing/client-program.js';
import { opened } from './testing/opened.js';
import { openedDocuments } from './testing/opened-documents.js';
import { openedRegistry } from './testing/opened-registry.js';
import { ownServer } from './testing/own-server.js';
import { scratchSchema } from './testing/scratch-schema.js';

/** Pairs of events, with tags and texts that are hard to carry. */
const pairs = Array.from({ length: 500 }, (_, nth) => [
  someEvent({ tags: [`copy:${nth}`, '書\u0000'], data: { text: `"\\\u0000'${nth}𠮷` } }),
  someEvent(),
]);

const filled = async (schema: string): Promise<EventStore> => {
  const store = await opened({ schema });
  await Promise.all(pairs.map((events) => answered(store.append(events))));
  return store;
};

/** Everything of the history is there, is delivered, is found, is known again, and goes on. */
const expectToGoOn = async (moved: EventStore, from: EventStore): Promise<void> => {
  const history = await answered(from.read('everything'));
  expect(await answered(moved.read('everything'))).toEqual(history);
  const delivered = moved.subscribe('everything', { after: 0 }).pipe(take(history.length), toArray());
  expect(await lastValueFrom(delivered)).toEqual(history);
  expect(await answered(verifyChain(moved))).toEqual(await answered(verifyChain(from)));
  expect(await answered(moved.read([{ tags: ['copy:7', '書\u0000'] }]))).toHaveLength(1);
  const again = await answered(moved.append(pairs[3] ?? []));
  expect(again.map(({ id }) => id)).toEqual(pairs[3]?.map(({ id }) => id));
  const condition = { failIfEventsMatch: [{ tags: ['copy:499'] }], after: 0 };
  await failedWith('append-condition-failed', moved.append([someEvent()], condition));
  expect(await answered(moved.append([someEvent()]))).toMatchObject([{ position: 1_001 }]);
};

it('a history that is copied to a new server is delivered whole and goes on', async () => {
  const schema = scratchSchema();
  const store = await filled(schema);
  const server = await ownServer();
  const moved = await opened({ schema, connection: server.url });
  await answered(moved.copy(await answered(store.read('everything'))));
  await expectToGoOn(moved, store);
});

/** Dumps schemas of the tests' server, and restores them on a new one: its connection string. */
const dumpedAndRestored = async (...schemas: readonly string[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'library.dump');
  const chosen = schemas.flatMap((schema) => ['--schema', schema]);
  runClientProgram('pg_dump', '--format', 'custom', ...chosen, '--file', file, inject('postgresUrl'));
  const { url } = await ownServer();
  runClientProgram('pg_restore', '--dbname', url, file);
  return url;
};

whereInstalled('pg_dump', 'What is dumped and restored', () => {
  it('a history that is dumped and restored on a new server is delivered whole and goes on', async () => {
    const schema = scratchSchema();
    const store = await filled(schema);
    const connection = await dumpedAndRestored(schema);
    await expectToGoOn(await opened({ schema, connection }), store);
  });

  it('views and patrons that are dumped and restored with it are as they were, and go on', async () => {
    const [views, people] = [scratchSchema(), scratchSchema()];
    const documents = await openedDocuments({ schema: views });
    const id = await withLoans(documents, '2021-04-22', '2021-05-04');
    const registry = await openedRegistry({ schema: people });
    const { patron } = await registeredIn(registry);
    const before = [await documents.read(id, ['loan 0', 'loan 1']), await registry.patron(patron)];
    const connection = await dumpedAndRestored(views, people);
    const movedDocuments = await openedDocuments({ schema: views, connection });
    const movedRegistry = await openedRegistry({ schema: people, connection });
    expect([await movedDocuments.read(id, ['loan 0', 'loan 1']), await movedRegistry.patron(patron)]).toEqual(
      before,
    );
    expect(await withLoans(movedDocuments, '2021-06-01')).not.toBe(id);
    await registeredIn(movedRegistry);
  });
});
