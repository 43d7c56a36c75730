import { orThrow } from '@torioki/event-store';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@torioki/event-store';
import { unwrapAnswer, eventStoreContract, someEvent, type Opening } from '@torioki/event-store/contract';
import { openSqliteEventStore } from '@torioki/sqlite';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openEventStoreDb } from './open-event-store-db.js';
import { streamNameOf } from './stream-name.js';
import { clientOf, librarySystem, openStore, startServer, stream } from './testing/open-store.js';
import { startRestorableServer } from './testing/restore-server.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
const server = await startRestorableServer();
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const file = () => join(folder, `${randomUUID()}.db`);

const open = async ({ librarySystem, clock }: Opening): Promise<EventStore> => {
  const { store: replica } = orThrow(await openSqliteEventStore({ file: file(), librarySystem }));
  return orThrow(
    await openEventStoreDb({ connection: server.connection, librarySystem, replica, missingMs: 100, clock }),
  ).store;
};

eventStoreContract({ afterEach, describe, expect, fc, it }, 'EventStoreDB with a replica on disk', {
  open,
  reopen: open,
  backUp: ({ librarySystem }) => server.backUp(streamNameOf(librarySystem)),
  endsWithItsHistory: true,
  largestData: 1_000_000,
});

describe('a replica on disk', () => {
  it('reads only the news when it is opened again', async () => {
    const own = await startServer();
    const path = file();
    const before = await openStore(own, {
      replica: orThrow(await openSqliteEventStore({ file: path, librarySystem })).store,
    });
    await unwrapAnswer(before.append(Array.from({ length: 100 }, () => someEvent())));
    await before.close();
    const other = await openStore(own);
    await unwrapAnswer(other.append([someEvent(), someEvent()]));
    const { store: replica } = orThrow(await openSqliteEventStore({ file: path, librarySystem }));
    const copied = vi.spyOn(replica, 'copy');
    const client = clientOf(own);
    const read = vi.spyOn(client, 'readStream');
    const again = await openStore({ connection: client }, { replica });
    const news = copied.mock.calls.flatMap(([events]) => events.map(({ position }) => position));
    expect(news).toEqual([101, 102]);
    expect(await unwrapAnswer(again.records())).toHaveLength(102);
    const begun = read.mock.calls.filter(([name]) => name === stream).map(([, from]) => from?.fromRevision);
    expect(begun).toEqual(['start', 99n, 101n]);
  });
});
