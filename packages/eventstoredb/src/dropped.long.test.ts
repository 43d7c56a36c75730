import { inMemoryEventStore, storeError, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { failures, type Rpc, type TestServer } from '@torioki/eventstoredb-test-server';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { clientOf, librarySystem, openStore, openWith, startServer, stream } from './testing/open-store.js';

const watchful = { patienceMs: 1_000, missingMs: 100 };

const several = (count: number) => Array.from({ length: count }, () => someEvent());

const verbs = (store: EventStore) => ({
  head: () => store.read([]),
  read: () => store.read('everything', { upTo: 1, remembered: true }),
  records: () => store.records({ upTo: 1 }),
  find: () => store.find(crypto.randomUUID()),
  append: () => store.append([someEvent()]),
  copy: () => store.copy([]),
  check: () => store.check(),
  reindex: () => store.reindex(),
});

/** The outcome of a call: an error's code, or `answers`. */
const findCode = async (
  verb: () => Promise<{ readonly _tag: string; readonly left?: { readonly code: string } }>,
) => (await verb()).left?.code ?? 'answered';

const filled = async (server: TestServer, count: number): Promise<EventStore> => {
  const store = await openStore(server, watchful);
  await unwrapAnswer(store.append(several(count)));
  return store;
};

const everyVerbSays = async (store: EventStore, code: string) => {
  await expect.poll(() => findCode(verbs(store).head), { timeout: 10_000 }).toBe(code);
  for (const verb of Object.values(verbs(store))) expect(await findCode(verb)).toBe(code);
};

/** Deletes the stream while an append is on its way. The append then recreates the stream. */
const deletedUnderAppend = async (server: TestServer, store: EventStore) => {
  let deleted = false;
  server.setFault(({ name, stream: written }) => {
    if (name === 'Append' && written === stream && !deleted) {
      deleted = true;
      server.journal.remove(stream, 'any', 'softly');
    }
    return undefined;
  });
  await unwrapAnswer(store.append([someEvent()]));
};

describe('a stream that is deleted during an append, which recreates it', () => {
  it('has lost the earlier events, as every call reports', async () => {
    const server = await startServer();
    const store = await filled(server, 5);
    await deletedUnderAppend(server, store);
    await everyVerbSays(store, 'history-missing');
    const before = server.journal.log.length;
    await expectFailure('history-missing', store.append([someEvent()]));
    expect(server.journal.log).toHaveLength(before);
  });
});

describe('a stream whose metadata lets the server drop events while stores are open', () => {
  it.each([
    ['$maxCount', { maxCount: 4 }],
    ['$maxAge', { maxAge: 3_600 }],
    ['$tb', { truncateBefore: 1 }],
  ])('is reported as missing, by %s, until the metadata is cleared', async (limit, metadata) => {
    const server = await startServer();
    const store = await filled(server, 10);
    await clientOf(server).setStreamMetadata(stream, metadata);
    await everyVerbSays(store, 'history-missing');
    const { reason } = await expectFailure('history-missing', store.read([]));
    expect(reason).toContain(limit);
    await clientOf(server).setStreamMetadata(stream, {});
    await expect.poll(() => findCode(verbs(store).append), { timeout: 10_000 }).toBe('answered');
  });

  it('and that has dropped them is not opened with a replica that has them', async () => {
    const server = await startServer();
    const store = await filled(server, 10);
    const replica = inMemoryEventStore({ librarySystem });
    await unwrapAnswer(replica.copy(await unwrapAnswer(store.records())));
    await clientOf(server).setStreamMetadata(stream, { maxCount: 4 });
    server.journal.scavenge();
    await clientOf(server).setStreamMetadata(stream, {});
    await everyVerbSays(store, 'history-missing');
    expect(await expectFailure('history-missing', openWith(server, { ...watchful, replica }))).toMatchObject({
      position: 1,
    });
  });
});

describe('a read that finds no event although all are there', () => {
  const isRead = ({ name, stream: read, subscribes }: Rpc): boolean =>
    name === 'Read' && read === stream && subscribes === false;

  it.each([1, 2])('counts only when it happens again, later (%s in a row)', async (empty) => {
    const server = await startServer();
    const store = await openStore(server);
    await unwrapAnswer(store.append(several(3)));
    let reads = 0;
    server.setFault((rpc) => {
      if (!isRead(rpc)) return undefined;
      reads += 1;
      return reads <= empty ? { done: false, answer: failures.streamNotFound(stream) } : undefined;
    });
    expect(await findHeadPosition(store)).toBe(3);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 4 } });
  });

  it('is reported as missing if it continues, and this is withdrawn when all events are there again', async () => {
    const server = await startServer();
    const store = await openStore(server, watchful);
    await unwrapAnswer(store.append(several(3)));
    server.setFault((rpc) =>
      isRead(rpc) ? { done: false, answer: failures.streamNotFound(stream) } : undefined,
    );
    expect(await expectFailure('history-missing', store.read([]))).toMatchObject({ position: 3 });
    await everyVerbSays(store, 'history-missing');
    server.setFault(() => undefined);
    await expect.poll(() => findCode(verbs(store).head), { timeout: 10_000 }).toBe('answered');
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 4 } });
  });

  it('does not count for a caller with less patience', async () => {
    const server = await startServer();
    const store = await openStore(server, { patienceMs: 500 });
    await unwrapAnswer(store.append(several(3)));
    server.setFault((rpc) =>
      isRead(rpc) ? { done: false, answer: failures.streamNotFound(stream) } : undefined,
    );
    await expectFailure('store-unavailable', store.read([]));
  });
});

describe('a replica that cannot be read for a moment', () => {
  it('does not count as a loss of the server', async () => {
    const store = inMemoryEventStore({ librarySystem });
    let looks = 0;
    const busy = storeError('store-busy', { store: 'replica.db', waitedMs: 5_000 });
    const records: EventStore['records'] = (options) => {
      if (options?.limit === 1) looks += 1;
      return looks === 1 ? Promise.resolve(E.left(busy)) : store.records(options);
    };
    const server = await startServer();
    const opens = await openStore(server, { ...watchful, replica: { ...store, records } });
    await unwrapAnswer(opens.append(several(2)));
    await expect.poll(() => looks, { timeout: 10_000 }).toBeGreaterThan(1);
    expect(await unwrapAnswer(opens.append([someEvent()]))).toMatchObject({ last: { position: 3 } });
  });
});
