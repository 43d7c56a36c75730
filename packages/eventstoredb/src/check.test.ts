import { inMemoryEventStore, storeError, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { failures, journal as emptyJournal } from '@torioki/eventstoredb-test-server';
import type { Rpc, TestServer } from '@torioki/eventstoredb-test-server';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, vi } from 'vitest';
import { clientOf, librarySystem, openStore, startServer, stream } from './testing/open-store.js';
import { backupOf, restoreServer } from './testing/restore-server.js';

const several = (count: number) => Array.from({ length: count }, () => someEvent());

/** Replaces a server by another one with different data in one event. */
const withOtherData = async (server: TestServer, position: number) => {
  const changed = emptyJournal({ maxAppendSize: server.journal.maxAppendSize });
  const data = Buffer.from('{"borrower":"another"}');
  const events = backupOf(server).log.map((event) =>
    event.revision === position - 1 ? { ...event, data } : event,
  );
  changed.append(stream, 'no_stream', events);
  await restoreServer(server, changed);
};

/** Injects a fault at the third read. With this read, a check begins to read the whole stream. */
const onTheWalk = (server: TestServer, fault: Parameters<TestServer['setFault']>[0]) => {
  const isRead = ({ name, stream: read, subscribes }: Rpc) =>
    name === 'Read' && read === stream && subscribes === false;
  let reads = 0;
  server.setFault((rpc) => {
    if (!isRead(rpc)) return undefined;
    reads += 1;
    return reads === 3 ? fault(rpc) : undefined;
  });
};

describe('a check', () => {
  it('finds an event that was changed on the server, which the replica does not show', async () => {
    const server = await startServer();
    const store = await openStore(server);
    await unwrapAnswer(store.append(several(10)));
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 10 });
    await withOtherData(server, 4);
    expect(await findHeadPosition(store)).toBe(10);
    expect(await expectFailure('chain-broken', store.check())).toMatchObject({ position: 4 });
  });

  it('finds a fault of the replica, which decisions read', async () => {
    const kept = inMemoryEventStore({ librarySystem });
    const broken = { store: 'replica.db', position: 2, reason: 'a tag is missing' };
    const replica: EventStore = {
      ...kept,
      check: () => Promise.resolve(E.left(storeError('index-broken', broken))),
    };
    const store = await openStore(await startServer(), { replica });
    await unwrapAnswer(store.append(several(3)));
    expect(await expectFailure('index-broken', store.check())).toEqual(broken);
  });

  it('checks the history at the time of its call, even if others append meanwhile', async () => {
    const server = await startServer();
    const [store, rival] = [await openStore(server), await openStore(server)];
    await unwrapAnswer(store.append(several(3)));
    onTheWalk(server, async () => {
      await unwrapAnswer(rival.append([someEvent()]));
      return undefined;
    });
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 3 });
    expect(await findHeadPosition(store)).toBe(4);
  });

  it('continues where it was when the server is absent for a moment', async () => {
    const server = await startServer();
    const client = clientOf(server);
    const store = await openStore({ connection: client });
    await unwrapAnswer(store.append(several(700)));
    const read = vi.spyOn(client, 'readStream');
    onTheWalk(server, () => ({ done: true, answer: failures.notReady(), afterEvents: 600 }));
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 700 });
    const begun = read.mock.calls.filter(([name]) => name === stream).map(([, from]) => from?.fromRevision);
    expect(begun).toEqual(['start', 699n, 'start', 499n]);
  });

  it('reports a stream that is deleted during the reading', async () => {
    const server = await startServer();
    const store = await openStore(server);
    await unwrapAnswer(store.append(several(3)));
    onTheWalk(server, () => ({ done: false, answer: failures.streamNotFound(stream) }));
    expect(await expectFailure('history-missing', store.check())).toMatchObject({ position: 3 });
  });
});
