import { inMemoryEventStore, type EventStore, orThrow } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import type { Rpc } from '@torioki/eventstoredb-test-server';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  clientOf,
  impatient,
  librarySystem,
  openStore,
  openWith,
  startServer,
  stream,
} from './testing/open-store.js';

/** Twice the usual time. An attempt has a third of it, and a busy machine may need that. */
const patienceMs = 2 * impatient.patienceMs;
const patience = { patienceMs };

const isAppend = ({ name, stream: written }: Rpc): boolean => name === 'Append' && written === stream;

const isRead = ({ name, stream: read, subscribes }: Rpc): boolean =>
  name === 'Read' && read === stream && subscribes === false;

/** The milliseconds until an answer. */
const lasting = async (answer: Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await answer;
  return performance.now() - since;
};

const several = (count: number) => Array.from({ length: count }, () => someEvent());

/** A number of events for which a slow replica needs longer than twice the patience. */
const many = 3_500;

const fill = async (writer: EventStore) => {
  for (let written = 0; written < many; written += 500) await unwrapAnswer(writer.append(several(500)));
};

/** A replica that takes some time for each run of events, once it may begin. */
const slow = (ms: number, begun: Promise<unknown> = Promise.resolve()): EventStore => {
  const store = inMemoryEventStore({ librarySystem });
  return {
    ...store,
    copy: async (events) => {
      await begun;
      await pause(ms);
      return store.copy(events);
    },
  };
};

describe('a call', () => {
  it('waits no longer if another one waited before it', async () => {
    const server = await startServer();
    const store = await openStore(server, patience);
    server.setFault((rpc) => (isAppend(rpc) ? { done: false, answer: 'silent' } : undefined));
    const first = lasting(expectFailure('store-unavailable', store.append([someEvent()])));
    await pause(patienceMs / 2);
    const second = lasting(expectFailure('store-unavailable', store.append([someEvent()])));
    for (const ms of [await first, await second]) expect(ms).toBeLessThan(1.3 * patienceMs);
  });

  it('waits no longer if there is much to catch up with, and reports the position that it has reached', async () => {
    const server = await startServer();
    let begin: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const reader = await openStore(server, { ...patience, replica: slow(600, begun) });
    const writer = await openStore(server);
    await fill(writer);
    begin?.();
    const late = reader.read([]);
    const lateAppend = reader.append([someEvent()]);
    expect(await lasting(Promise.all([late, lateAppend]))).toBeLessThan(2 * patienceMs);
    const { reason } = await expectFailure('store-unavailable', late);
    expect(reason).toMatch(/at position \d+/);
    await expectFailure('store-unavailable', lateAppend);
    await expect.poll(async () => (await reader.read([]))._tag, { timeout: 20_000 }).toBe('Right');
    expect(await unwrapAnswer(reader.append([someEvent()]))).toMatchObject({ last: { position: many + 1 } });
  });

  it('finds the new leader when the previous one is frozen', async () => {
    const leader = await startServer();
    const follower = await startServer({ journal: leader.journal });
    follower.follow(leader);
    const connection = `esdb://127.0.0.1:${leader.port},127.0.0.1:${follower.port}?tls=false`;
    const store = await openStore({ connection }, { patienceMs: 5_000 });
    await unwrapAnswer(store.append([someEvent()]));
    leader.setFault(() => ({ done: false, answer: 'silent' }));
    follower.follow(undefined);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
    expect(await findHeadPosition(store)).toBe(2);
  });
});

describe('a store without a leader', () => {
  it('answers a read of known events without a call, also with a client of your own', async () => {
    const server = await startServer();
    for (const connection of [server.connection, clientOf(server)]) {
      const store = await openStore({ connection }, patience);
      await unwrapAnswer(store.append([someEvent()]));
      server.setFault(() => ({ done: false, answer: 'silent' }));
      expect(await lasting(unwrapAnswer(store.read([], { remembered: true })))).toBeLessThan(patienceMs / 2);
      server.setFault(() => undefined);
    }
  });

  it.each([0, 1, 2])(
    'ends a check within one patience, when the reads after %s fall silent',
    async (answers) => {
      const server = await startServer();
      const store = await openStore(server, patience);
      await unwrapAnswer(store.append(several(3)));
      let reads = 0;
      server.setFault(({ name, subscribes }) => {
        if (name !== 'Read' || subscribes === true) return undefined;
        reads += 1;
        return reads > answers ? { done: false, answer: 'silent' } : undefined;
      });
      const check = lasting(expectFailure('store-unavailable', store.check()));
      expect(await check).toBeLessThan(1.2 * patienceMs);
    },
  );
});

describe('an opening', () => {
  it('continues as long as events arrive', async () => {
    const server = await startServer();
    const writer = await openStore(server);
    await fill(writer);
    expect(await lasting(openStore(server, { ...patience, replica: slow(600) }))).toBeGreaterThan(
      2 * patienceMs,
    );
  });

  it('that loses its server for a moment continues where it was, even after a long time', async () => {
    const server = await startServer();
    const writer = await openStore(server);
    await fill(writer);
    let reads = 0;
    server.setFault((rpc) => {
      if (!isRead(rpc)) return undefined;
      reads += 1;
      if (reads === 1) return { done: true, answer: 'silent', afterEvents: many - 800 };
      return reads === 2 ? { done: false, answer: 'silent' } : undefined;
    });
    orThrow(await openWith(server, { ...patience, replica: slow(600) }));
  });

  it('without further events reports the position that it has reached', async () => {
    const server = await startServer();
    const writer = await openStore(server);
    await unwrapAnswer(writer.append(several(700)));
    server.setFault((rpc) => (isRead(rpc) ? { done: true, answer: 'silent', afterEvents: 600 } : undefined));
    const { reason } = await expectFailure('store-unavailable', openWith(server, patience));
    expect(reason).toMatch(/at position \d+/);
  });
});

describe('an outage', () => {
  it('is reported as an outage, even if others were first when it ended', async () => {
    const server = await startServer();
    const store = await openStore(server, patience);
    const rival = await openStore(server);
    const since = performance.now();
    let isRival = false;
    server.setFault(async (rpc) => {
      if (!isAppend(rpc) || isRival) return undefined;
      if (performance.now() - since < 0.85 * patienceMs) return { done: false, answer: 'silent' };
      isRival = true;
      await unwrapAnswer(rival.append([someEvent()]));
      isRival = false;
      await pause(0.2 * patienceMs);
      return undefined;
    });
    await expectFailure('store-unavailable', store.append([someEvent()]));
  });
});
