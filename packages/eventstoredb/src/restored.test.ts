import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import {
  unwrapAnswer,
  expectFailure,
  findHeadPosition,
  record,
  someEvent,
} from '@torioki/event-store/contract';
import { failures, type Rpc, type TestServer } from '@torioki/eventstoredb-test-server';
import { describe, expect, it } from 'vitest';
import { clientOf, librarySystem, openStore, openWith, startServer, stream } from './testing/open-store.js';
import { backupOf, restoreServer } from './testing/restore-server.js';

const several = (count: number) => Array.from({ length: count }, () => someEvent());

const recorded = ({ journal }: TestServer) => journal.log.filter((event) => event.stream === stream);

const clock = () => new Date('2024-06-01T03:00:00.000Z');

const soon = { missingMs: 100, clock };

/** The event that would continue a store's history. */
const next = async (store: EventStore) => {
  const copy = inMemoryEventStore({ librarySystem, clock });
  await unwrapAnswer(copy.copy(await unwrapAnswer(store.records({ upTo: 15 }))));
  return record(copy, several(1));
};

const writing = {
  append: (store: EventStore) => () => store.append(several(1)),
  copy: async (store: EventStore) => {
    const events = await next(store);
    return () => store.copy(events);
  },
};

const connections = {
  'a connection string': ({ connection }: TestServer) => connection,
  'a client of your own': (server: TestServer) => clientOf(server),
};

/** A store with 15 events. The backup has 10 of them. */
const left = async (connected: (server: TestServer) => EventStore | Promise<EventStore>) => {
  const server = await startServer();
  const store = await connected(server);
  await unwrapAnswer(store.append(several(10)));
  const backup = backupOf(server, 10);
  await unwrapAnswer(store.append(several(5)));
  return { server, store, backup };
};

describe.each(Object.entries(connections))(
  'a store left open through a restore, with %s',
  (_, connection) => {
    const openLeft = () => left((server) => openStore({ connection: connection(server) }, soon));

    it.each(Object.entries(writing))(
      'writes nothing into another history of its length: %s',
      async (__, write) => {
        const { server, store, backup } = await openLeft();
        const written = await write(store);
        const other = await restoreServer(server, backup);
        await unwrapAnswer((await openStore(other)).append(several(5)));
        const changed = await expectFailure('history-changed', written());
        expect(changed).toMatchObject({ position: 15 });
        expect(recorded(other)).toHaveLength(15);
        for (const verb of [store.read([]), store.read('everything', { upTo: 3 }), store.append(several(1))])
          expect(await expectFailure('history-changed', verb)).toEqual(changed);
        expect(recorded(other)).toHaveLength(15);
      },
    );

    it.each(Object.entries(writing))(
      'writes nothing after it has noticed missing events: %s',
      async (__, write) => {
        const { server, store, backup } = await openLeft();
        const written = await write(store);
        const other = await restoreServer(server, backup);
        await expectFailure('history-missing', store.read([]));
        await expectFailure('history-missing', written());
        await unwrapAnswer((await openStore(other)).append(several(5)));
        expect(['history-missing', 'history-changed']).toContain(
          ((await written()) as { left?: { code: string } }).left?.code,
        );
        expect(recorded(other)).toHaveLength(15);
      },
    );

    it('reports it to its subscribers', async () => {
      const { server, store, backup } = await openLeft();
      const stopped = new Promise((resolve) => {
        store.subscribe('everything', { after: 0 }).subscribe({ error: resolve });
      });
      const other = await restoreServer(server, backup);
      await unwrapAnswer((await openStore(other)).append(several(5)));
      await expectFailure('history-changed', store.read([]));
      const why = { code: 'subscription-stopped', cause: { code: 'history-changed' } };
      expect(await stopped).toMatchObject(why);
      const late = new Promise((resolve) => {
        store.subscribe('everything', { after: 0 }).subscribe({ error: resolve });
      });
      expect(await late).toMatchObject(why);
    });

    it('that was sent to another node by a call of its turns, reads there first', async () => {
      const { server, store, backup } = await openLeft();
      const other = await startServer({ journal: backup });
      await unwrapAnswer((await openStore(other)).append(several(6)));
      const rival = await openStore(server);
      let overtaken = false;
      server.setFault(async ({ name, stream: written }: Rpc) => {
        if (name !== 'Append') return undefined;
        if (written !== stream) return { done: false, answer: failures.notLeader('127.0.0.1', other.port) };
        if (overtaken) return undefined;
        overtaken = true;
        await unwrapAnswer(rival.append(several(1)));
        return undefined;
      });
      await expectFailure('history-changed', store.append(several(1)));
      expect(recorded(other)).toHaveLength(16);
    });
  },
);

it('a replica on disk of the former history is not opened on the other one, but a new one is', async () => {
  const { server, store, backup } = await left((found) => openStore(found, soon));
  const replica = inMemoryEventStore({ librarySystem });
  await unwrapAnswer(replica.copy(await unwrapAnswer(store.records())));
  await store.close();
  const other = await restoreServer(server, backup);
  await unwrapAnswer((await openStore(other)).append(several(5)));
  await expectFailure('history-changed', openWith(other, { replica }));
  expect(await findHeadPosition(await openStore(other))).toBe(15);
});

it('a store reads the end of the stream again before it appends after a failed call', async () => {
  const server = await startServer();
  const store = await openStore(server, { patienceMs: 2_000 });
  await unwrapAnswer(store.append(several(1)));
  server.setFault(({ name, subscribes }: Rpc) =>
    name === 'Read' && subscribes !== true ? { done: false, answer: failures.internal() } : undefined,
  );
  await expectFailure('store-unavailable', store.read([]));
  server.setFault(() => undefined);
  const failed = server.rpcs.length;
  await unwrapAnswer(store.append(several(1)));
  const ofStream = server.rpcs
    .slice(failed)
    .filter((rpc) => rpc.stream === stream && rpc.subscribes !== true);
  expect(ofStream[0]?.name).toBe('Read');
});
