import { jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import { toSealedEvent, sealEvents, parseStoredEvent } from '@torioki/event-store/adapter';
import { failures, journal as emptyJournal } from '@torioki/eventstoredb-test-server';
import { describe, expect, it } from 'vitest';
import { toServerEvent } from './server-event.js';
import { clientOf, impatient, openStore, openWith, startServer, stream } from './testing/open-store.js';

/** A missing part is looked for again after this time, in milliseconds. */
const missingMs = 100;

const filled = async () => {
  const server = await startServer();
  const store = await openStore(server, { missingMs });
  await unwrapAnswer(store.append([someEvent(), someEvent(), someEvent()]));
  return { server, store };
};

const verbs = {
  head: (store: EventStore) => store.read([]),
  read: (store: EventStore) => store.read('everything'),
  records: (store: EventStore) => store.records(),
  find: (store: EventStore) => store.find(crypto.randomUUID()),
  append: (store: EventStore) => store.append([someEvent()]),
  check: (store: EventStore) => store.check(),
};

describe.each(Object.entries(verbs))('%s', (_, verb) => {
  it('is reported when the stream was deleted permanently', async () => {
    const { server, store } = await filled();
    await clientOf(server).tombstoneStream(stream);
    await expectFailure('history-missing', verb(store));
  });

  it('is reported when the server was restored to an earlier state', async () => {
    const { server, store } = await filled();
    await server.stop();
    await startServer({ port: server.port, journal: emptyJournal({ maxAppendSize: 1_048_576 }) });
    await expectFailure('history-missing', verb(store));
  });

  it('is reported when the server has another history', async () => {
    const { server, store } = await filled();
    const { server: other } = await filled();
    await server.stop();
    await other.stop();
    await startServer({ port: server.port, journal: other.journal });
    const { position } = await expectFailure('history-changed', verb(store));
    expect([1, 3], 'found by a look at the first event, or at the last known one').toContain(position);
  });
});

describe('a deleted stream that an append would recreate', () => {
  it.each([
    ['head', verbs.head],
    ['read', verbs.read],
  ])('is reported by %s', async (_, verb) => {
    const { server, store } = await filled();
    await clientOf(server).deleteStream(stream);
    await expectFailure('history-missing', verb(store));
  });

  it('is not opened again after an append has recreated it', async () => {
    const { server, store } = await filled();
    await clientOf(server).deleteStream(stream);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 4 } });
    await expectFailure('store-not-opened', openWith(server));
  });
});

describe('opening', () => {
  it.each<readonly [what: string, limit: string, change: (client: EventStoreDBClient) => Promise<unknown>]>([
    [
      'with a limited number of events',
      '$maxCount',
      (client) => client.setStreamMetadata(stream, { maxCount: 2 }),
    ],
    [
      'with a limited age of events',
      '$maxAge',
      (client) => client.setStreamMetadata(stream, { maxAge: 3_600 }),
    ],
    ['without its first events', '$tb', (client) => client.setStreamMetadata(stream, { truncateBefore: 1 })],
    ['that was deleted, whose numbers would continue', '$tb', (client) => client.deleteStream(stream)],
  ])('refuses a stream %s', async (_, limit, change) => {
    const { server } = await filled();
    await change(clientOf(server));
    const { reason } = await expectFailure('store-not-opened', openWith(server));
    expect(reason).toContain(limit);
  });

  it.each([
    ['null', 'null'],
    ['a text', '"for ever"'],
    ['no JSON', 'for ever'],
    ['a limit of nothing', '{"$maxCount":0}'],
  ])('ignores metadata that are %s, as the server does', async (_, data) => {
    const { server } = await filled();
    const event = { id: crypto.randomUUID(), type: '$metadata', contentType: 'application/json' };
    const metadata = { ...event, data: Buffer.from(data), metadata: Buffer.from('') };
    server.journal.append(`$$${stream}`, 'any', [metadata]);
    expect(await findHeadPosition(await openStore(server, impatient))).toBe(3);
  });

  it('refuses a stream with the same event twice, even if the chain continues', async () => {
    const { server, store } = await filled();
    const [first, , third] = await unwrapAnswer(store.records());
    if (first === undefined || third === undefined)
      throw new Error('The append recorded fewer than three events.');
    const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
    const again = sealEvents([toSealedEvent(first)], third, third.recordedAt)
      .map(parseStoredEvent)
      .map(toServerEvent);
    server.journal.append(
      stream,
      2,
      again.map((event) => ({ ...event, data: bytes(event.data), metadata: bytes(event.metadata) })),
    );
    const { reason } = await expectFailure('chain-broken', store.read([]));
    expect(reason).toContain(first.id);
    await expectFailure('chain-broken', openWith(server));
  });

  it('refuses a stream that was deleted for ever', async () => {
    const { server } = await filled();
    await clientOf(server).tombstoneStream(stream);
    await expectFailure('history-missing', openWith(server));
  });

  it('refuses a stream with events of other programs', async () => {
    const server = await startServer();
    const client = clientOf(server);
    await client.appendToStream(stream, [jsonEvent({ type: 'Reserved', data: { title: 'T1' } })]);
    expect(await expectFailure('chain-broken', openWith(server))).toMatchObject({ position: 1 });
  });

  it('gives the position of a foreign event that follows others', async () => {
    const { server, store } = await filled();
    await unwrapAnswer(store.append([someEvent(), someEvent()]));
    await clientOf(server).appendToStream(stream, [jsonEvent({ type: 'Reserved', data: { title: 'T1' } })]);
    const { position, reason } = await expectFailure('chain-broken', openWith(server));
    expect(position).toBe(6);
    expect(reason).not.toContain('events[');
  });

  it('refuses the stream of another library system', async () => {
    const { server } = await filled();
    const other = openWith(server, { stream, librarySystem: 'library-2' });
    expect(await expectFailure('other-library-system', other)).toMatchObject({ found: 'library-1' });
  });

  it('refuses a malformed connection string without repeating it', async () => {
    const refused = await openWith({ connection: 'http://torioki:secret@localhost:2113' });
    expect(refused).toMatchObject({ error: { code: 'store-not-opened' } });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });

  it('is store-unavailable if no server listens', async () => {
    const server = await startServer();
    await server.stop();
    await expectFailure('store-unavailable', openWith(server, impatient));
  });

  it('waits for a server that is not ready yet', async () => {
    let refusals = 0;
    const server = await startServer({
      fault: () => {
        refusals += 1;
        return refusals <= 3 ? { done: false, answer: failures.notReady() } : undefined;
      },
    });
    expect(await findHeadPosition(await openStore(server))).toBe(0);
  });
});

describe('a stream truncated while it is open', () => {
  it('is reported when known events are dropped; a new replica is refused immediately', async () => {
    const { server, store } = await filled();
    await clientOf(server).setStreamMetadata(stream, { truncateBefore: 2 });
    expect(await findHeadPosition(store)).toBe(3);
    await expectFailure('store-not-opened', openWith(server));
    await clientOf(server).setStreamMetadata(stream, { truncateBefore: 3 });
    await expectFailure('history-missing', store.read([]));
  });
});
