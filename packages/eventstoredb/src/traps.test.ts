import type { JsonObject } from '@torioki/event-store';
import {
  unwrapAnswer,
  expectFailure,
  findHeadPosition,
  record,
  someEvent,
} from '@torioki/event-store/contract';
import { failures, startTestServer, type Rpc } from '@torioki/eventstoredb-test-server';
import { describe, expect, it, vi } from 'vitest';
import { createCalls } from './calls.js';
import type { EsdbClient } from './esdb-client.js';
import { clientOf, impatient, openStore, openWith, root, startServer, stream } from './testing/open-store.js';
import { createOwnClientSource } from './client-source.js';

const isAppend = ({ name }: Rpc): boolean => name === 'Append';

describe('the client sets no deadline for reads, but', () => {
  it('a server that answers no read is store-unavailable in bounded time', async () => {
    const server = await startServer();
    const store = await openStore(server, impatient);
    server.setFault(({ name }) => (name === 'Read' ? { done: false, answer: 'silent' } : undefined));
    const since = performance.now();
    await expectFailure('store-unavailable', store.read([]));
    await expectFailure('store-unavailable', openWith(server, impatient));
    expect(performance.now() - since).toBeLessThan(6 * impatient.patienceMs);
    await vi.waitFor(() => expect(server.openReads()).toBeLessThan(6));
  });

  it('one that stops in the middle of a read is read again from there', async () => {
    const server = await startServer();
    const filler = await openStore(server);
    await unwrapAnswer(filler.append(Array.from({ length: 700 }, () => someEvent())));
    let reads = 0;
    server.setFault(({ name, stream: read, subscribes }) => {
      if (name !== 'Read' || read !== stream || subscribes === true) return undefined;
      reads += 1;
      return reads === 1 ? { done: true, answer: 'silent', afterEvents: 600 } : undefined;
    });
    const store = await openStore(server, { patienceMs: 5_000 });
    expect(await findHeadPosition(store)).toBe(700);
  });
});

describe('when the client is disposed of, its reads end as if complete, but', () => {
  it('a read on an abandoned client has no result', async () => {
    const server = await startServer({
      fault: ({ name }) => (name === 'Read' ? { done: false, answer: 'silent' } : undefined),
    });
    const way = createOwnClientSource({
      find: () => Promise.resolve({ address: '127.0.0.1', port: server.port }),
      clientFor: () => clientOf(server),
    });
    const credentials = { username: 'torioki', password: 'secret' };
    const calls = createCalls({ way, credentials, deadlineMs: 10_000 });
    const read = calls.read(stream, { from: 'start', direction: 'forwards', most: 1 }).next();
    await expect.poll(() => server.rpcs).toHaveLength(1);
    const why = { type: 'unavailable', message: 'the server is away' };
    way.reportFailure(await way.client(), why);
    await expect(read).rejects.toBe(why);
  });
});

describe('appends of clients in one process share state in the client, but', () => {
  it('a crash of one server does not affect what is sent to another', async () => {
    const [crashing, sound] = [await startServer(), await startServer()];
    const [doomed, store] = [await openStore(crashing, impatient), await openStore(sound)];
    let letThrough: (() => void) | undefined;
    sound.setFault(async (rpc) => {
      if (isAppend(rpc)) await new Promise<void>((resolve) => (letThrough = resolve));
      return undefined;
    });
    crashing.setFault((rpc) => (isAppend(rpc) ? { done: false, answer: 'silent' } : undefined));
    const appended = store.append([someEvent()]);
    const lost = doomed.append([someEvent()]);
    await vi.waitFor(() => expect(letThrough).toBeDefined());
    await crashing.stop();
    letThrough?.();
    expect(await unwrapAnswer(appended)).toMatchObject({ last: { position: 1 } });
    await expectFailure('store-unavailable', lost);
    expect(sound.rpcs.filter(isAppend)).toHaveLength(1);
  });

  it('the path with the shared state is never taken, whatever the server supports', async () => {
    const server = await startServer({
      fault: ({ name }) =>
        name === 'GetSupportedMethods' ? { done: false, answer: failures.internal() } : undefined,
    });
    const store = await openStore(server);
    await unwrapAnswer(store.append([someEvent()]));
    const names = new Set(server.rpcs.map(({ name }) => name));
    expect(names).toEqual(new Set(['Read', 'Append']));
  });
});

describe('data that the client cannot send', () => {
  it.each([
    ['a bigint', { days: 7n }],
    ['undefined', { days: undefined }],
  ])('never reach it: %s', async (_, data) => {
    const server = await startServer();
    const store = await openStore(server);
    await expectFailure('invalid-input', store.append([someEvent({ data: data as unknown as JsonObject })]));
    await expectFailure('invalid-input', store.append([]));
    expect(server.rpcs.filter(isAppend)).toEqual([]);
  });

  it('are carried as the JSON that they are, if they are bytes that the client takes for metadata', async () => {
    const store = await openStore(await startServer());
    const metadata = { constructor: 'Uint8Array', type: 'Buffer', data: [1, 2] };
    const [recorded] = await record(store, [someEvent({ metadata })]);
    expect(recorded?.metadata).toEqual(metadata);
  });

  it('come back unchanged, if they are an id in capitals, which the server does not keep', async () => {
    const server = await startServer();
    const store = await openStore(server);
    const event = someEvent({ id: crypto.randomUUID().toUpperCase() });
    const [recorded] = await record(store, [event]);
    expect(recorded?.id).toBe(event.id);
    expect(server.journal.log[0]?.id).toBe(event.id.toLowerCase());
    const other = await openStore(server);
    expect(await unwrapAnswer(other.records())).toEqual([recorded]);
    expect(await unwrapAnswer(other.append([event]))).toMatchObject({
      last: { hash: recorded?.hash },
      again: true,
    });
  });
});

describe('an append of no events, which ends a real server if the stream is deleted for ever', () => {
  it('is never sent, for any request', async () => {
    const server = await startServer();
    const client = clientOf(server);
    const appendToStream = vi.spyOn(client, 'appendToStream');
    const store = await openStore({ connection: client }, impatient);
    const event = someEvent();
    await Promise.all([store.append([event]), store.append([event]), store.append([]), store.copy([])]);
    await unwrapAnswer(store.append([event]));
    await expectFailure(
      'append-condition-failed',
      store.append([someEvent()], { failIfEventsMatch: 'everything', after: root }),
    );
    await client.tombstoneStream(stream);
    await expectFailure('history-missing', store.append([event]));
    await expectFailure('history-missing', store.append([someEvent()]));
    expect(appendToStream.mock.calls.map(([, events]) => [events].flat().length)).toEqual([1]);
  });
});

describe('a client', () => {
  it('that does not throw when an append fails is understood', async () => {
    const { connection, journal } = await startServer();
    const quiet = { connection: `${connection}&throwOnAppendFailure=false` };
    const stores = [await openStore(quiet), await openStore(quiet)];
    const condition = { failIfEventsMatch: [{ tags: ['copy:1'] }], after: root };
    const event = () => someEvent({ tags: ['copy:1'] });
    const answers = await Promise.all(stores.map((store) => store.append([event()], condition)));
    expect(answers.map(({ _tag }) => _tag).toSorted()).toEqual(['Left', 'Right']);
    expect(journal.log.filter(({ type }) => type === 'Reserved')).toHaveLength(1);
  });

  it('of either kind receives the exact expected end of the stream, and goes to the leader, with credentials', async () => {
    const client = clientOf(await startServer());
    const credentials = { username: 'torioki', password: 'secret' };
    const appendToStream = vi.spyOn(client, 'appendToStream');
    const store = await openStore({ connection: client }, { credentials });
    await unwrapAnswer(store.append([someEvent()]));
    await unwrapAnswer(store.append([someEvent()]));
    const sentOptions = appendToStream.mock.calls.map(([, , options]) => options);
    expect(sentOptions).toMatchObject([
      { expectedRevision: 'no_stream', streamState: 'no_stream', credentials, requiresLeader: true },
      { expectedRevision: 0n, streamState: 0n, credentials, requiresLeader: true },
    ]);
  });

  it('with generators for reads, as the Kurrent client has, is understood', async () => {
    const server = await startServer();
    const client = clientOf(server);
    const connection: EsdbClient = {
      appendToStream: (...args) => client.appendToStream(...args),
      readStream: async function* (...args) {
        yield* client.readStream(...args);
      },
      subscribeToStream: (...args) => client.subscribeToStream(...args),
    };
    const [store, other] = [await openStore({ connection }), await openStore({ connection })];
    await unwrapAnswer(store.append([someEvent(), someEvent()]));
    expect(await findHeadPosition(other)).toBe(2);
    await client.setStreamMetadata(stream, { maxCount: 2 });
    await expectFailure('store-not-opened', openWith({ connection }));
  });
});

describe('a checkpoint whose handler fails stalls the client, but', () => {
  it('the store has no checkpoint: it reads and follows only one stream of the server', async () => {
    const server = await startServer();
    const client = clientOf(server);
    const everything = [vi.spyOn(client, 'readAll'), vi.spyOn(client, 'subscribeToAll')];
    const subscribeToStream = vi.spyOn(client, 'subscribeToStream');
    const store = await openStore({ connection: client });
    await unwrapAnswer(store.append([someEvent()]));
    await vi.waitFor(() => expect(subscribeToStream).toHaveBeenCalled());
    everything.forEach((call) => expect(call).not.toHaveBeenCalled());
    for (const [, options] of subscribeToStream.mock.calls)
      expect(Object.keys(options ?? {})).toEqual(['credentials', 'requiresLeader', 'fromRevision']);
  });
});

describe('a server that shuts down with an append unanswered', () => {
  it('receives it again after its return', async () => {
    const server = await startTestServer();
    const store = await openStore(server);
    let reached: (() => void) | undefined;
    const arrived = new Promise<void>((resolve) => (reached = resolve));
    server.setFault((rpc) => {
      if (!isAppend(rpc)) return undefined;
      reached?.();
      return { done: false, answer: 'silent' };
    });
    const appended = store.append([someEvent()]);
    await arrived;
    await server.stop();
    await startServer({ port: server.port, journal: server.journal });
    expect(await unwrapAnswer(appended)).toMatchObject({ last: { position: 1 } });
  });
});
