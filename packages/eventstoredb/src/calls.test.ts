import { findLastCursor, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { failures, type TestServer } from '@torioki/eventstoredb-test-server';
import { describe, expect, it, vi } from 'vitest';
import { createCalls } from './calls.js';
import type { EsdbClient } from './esdb-client.js';
import { createSharedClientSource } from './shared-client-source.js';
import { clientOf, openStore, startServer } from './testing/open-store.js';

/** Returns a function that lists the calls of a server. It lists each call only once. */
const callsOf = (server: TestServer) => {
  let before = 0;
  return () => {
    const names = server.rpcs.slice(before).map(({ name }) => name);
    before = server.rpcs.length;
    return names;
  };
};

const boundary = [{ tags: ['copy:1'] }];

const decide = async (store: EventStore) => {
  const { upTo: after } = await unwrapAnswer(store.read(boundary, { remembered: true }));
  await unwrapAnswer(store.append([someEvent({ tags: ['copy:1'] })], { failIfEventsMatch: boundary, after }));
};

/** A store whose subscription has delivered the end of the history. */
const confirmed = async (server: TestServer) => {
  const store = await openStore(server);
  await decide(store);
  await expect.poll(server.openReads).toBe(2);
  const calls = callsOf(server);
  await vi.waitFor(async () => {
    calls();
    await decide(store);
    expect(calls()).toEqual(['Append']);
  });
  return { store, calls };
};

it('a call whose sight of the history is no longer valid sends nothing', async () => {
  const server = await startServer();
  const client: EsdbClient = clientOf(server);
  const way = createSharedClientSource(client);
  const credentials = { username: 'torioki', password: 'secret' };
  const calls = createCalls({ way, credentials, deadlineMs: 10_000 });
  await expect(calls.append('turns', [], 'any', () => false)).rejects.toThrow('has changed');
  expect(callsOf(server)()).toEqual([]);
});

describe('a decision', () => {
  it('on a history whose end is confirmed takes one append, and no read', async () => {
    const { store, calls } = await confirmed(await startServer());
    for (let decisions = 0; decisions < 5; decisions += 1) await decide(store);
    expect(calls()).toEqual(Array.from({ length: 5 }, () => 'Append'));
  });

  it('that is refused takes one read', async () => {
    const { store, calls } = await confirmed(await startServer());
    const last = await unwrapAnswer(findLastCursor(store, { remembered: true }));
    expect(await unwrapAnswer(store.find(crypto.randomUUID()))).toBeUndefined();
    expect(await unwrapAnswer(findLastCursor(store, { remembered: true }))).toEqual(last);
    expect(calls()).toEqual(['Read']);
  });

  it('reads once after a failed call', async () => {
    const server = await startServer();
    const { store, calls } = await confirmed(server);
    let failed = false;
    server.setFault(({ name }) => {
      if (name !== 'Append' || failed) return undefined;
      failed = true;
      return { done: true, answer: failures.timeout() };
    });
    await decide(store);
    expect(calls()).toEqual(['Append', 'Read']);
    await decide(store);
    expect(calls()).toEqual(['Append']);
  });

  it('reads every time with a client of your own, which others may use', async () => {
    const server = await startServer();
    const store = await openStore({ connection: clientOf(server) });
    await decide(store);
    await expect.poll(server.openReads).toBe(2);
    const calls = callsOf(server);
    calls();
    await decide(store);
    expect(calls()).toEqual(['Read', 'Append']);
  });

  it('that is refused is refused at the head that others have reached', async () => {
    const server = await startServer();
    const { store } = await confirmed(server);
    const other = await openStore(server);
    const last = await unwrapAnswer(findLastCursor(store, { remembered: true }));
    await unwrapAnswer(other.append([someEvent({ tags: ['copy:2'] })]));
    const refused = store.append([someEvent()], { failIfEventsMatch: [{ tags: ['copy:2'] }], after: last });
    await expectFailure('append-condition-failed', refused);
    expect(await findHeadPosition(store)).toBe(last.position + 1);
  });
});
