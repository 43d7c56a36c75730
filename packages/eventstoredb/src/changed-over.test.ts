import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inMemoryEventStore, type EventStore, orThrow } from '@torioki/event-store';
import { unwrapAnswer, chooseRuns, scratchFolder, someEvent } from '@torioki/event-store/contract';
import { startDrainingProxy } from '@torioki/eventstoredb-test-server';
import { openSqliteEventStore } from '@torioki/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientOf, librarySystem, openStore, startServer } from './testing/open-store.js';

/** A long patience: many servers and stores at the same time keep the machine busy. */
const patient = { patienceMs: 60_000 };

const several = (count: number) => Array.from({ length: count }, () => someEvent());

const replicas: Readonly<Record<string, () => Promise<EventStore>>> = {
  'in memory': () => Promise.resolve(inMemoryEventStore({ librarySystem })),
  'on SQLite': async () => {
    const folder = scratchFolder(onTestFinished);
    return orThrow(await openSqliteEventStore({ file: join(folder, 'replica.db'), librarySystem })).store;
  },
};

/** A store behind a proxy that can be switched to a server with another history of the same length. */
const changing = async (replica: EventStore, whose: 'own' | 'given') => {
  const [first, second] = [await startServer(), await startServer()];
  const proxy = await startDrainingProxy(first.port);
  onTestFinished(() => proxy.stop());
  const connection = `esdb://127.0.0.1:${proxy.port}?tls=false`;
  const store = await openStore(
    { connection: whose === 'own' ? connection : clientOf({ connection }) },
    { ...patient, replica },
  );
  await unwrapAnswer(store.append(several(2)));
  await expect.poll(first.openReads).toBe(2);
  await unwrapAnswer(store.append(several(2)));
  const other = await openStore(second, patient);
  await unwrapAnswer(other.append(several(4)));
  const before = second.journal.log.length;
  const changeOver = (when: 'now' | 'at the next call' = 'now') => {
    proxy.lead(second.port);
    (when === 'now' ? proxy.drain : proxy.drainAtNextCall)();
  };
  return { store, changeOver, written: () => second.journal.log.length - before };
};

const refused = ['history-changed', 'history-changed', 'history-changed'];

/** The outcomes of three appends in flight. */
const appending = (store: EventStore): Promise<readonly string[]> =>
  Promise.all(
    [1, 2, 3].map(async () => {
      const answer = await store.append(several(1));
      return answer._tag === 'Left' ? answer.left.code : 'recorded';
    }),
  );

/** The number of events written into the other history if three appends come some time after the switch. */
const writtenAfter = async (delayMs: number, replica: EventStore, whose: 'own' | 'given' = 'own') => {
  const { store, changeOver, written } = await changing(replica, whose);
  changeOver();
  await pause(delayMs);
  expect(await appending(store)).toEqual(refused);
  await store.close();
  return written();
};

const together = 5;

describe.each(Object.entries(replicas))('a store with a replica %s', (_, replica) => {
  const count = chooseRuns(10, 150);

  it(
    'writes nothing into the history of a server that a proxy was switched to',
    { timeout: 900_000 },
    async () => {
      const longestMs = count > 10 ? 3_000 : 300;
      let written = 0;
      for (let begun = 0; begun < count; begun += together) {
        const delays = Array.from({ length: together }, (__, index) => ((begun + index) / count) * longestMs);
        const all = delays.map(async (delayMs) => writtenAfter(Math.floor(delayMs), await replica()));
        written += (await Promise.all(all)).reduce((sum, events) => sum + events, 0);
      }
      console.info(
        `${count} changes, 0 to ${longestMs} ms before the appends: ${written} events in the other history`,
      );
      expect(written).toBe(0);
    },
  );

  it('writes nothing there with an append that was sent before the switch, and is refused', async () => {
    const { store, changeOver, written } = await changing(await replica(), 'own');
    changeOver('at the next call');
    expect(await appending(store)).toEqual(refused);
    expect(written()).toBe(0);
  });

  it('writes nothing there through a client of your own either', async () => {
    expect(await writtenAfter(0, await replica(), 'given')).toBe(0);
    expect(await writtenAfter(100, await replica(), 'given')).toBe(0);
  });
});

it('a store continues behind a proxy that is switched to another server with the same history', async () => {
  const [server, proxy] = await (async () => {
    const first = await startServer();
    const way = await startDrainingProxy(first.port);
    onTestFinished(() => way.stop());
    return [first, way] as const;
  })();
  const store = await openStore({ connection: `esdb://127.0.0.1:${proxy.port}?tls=false` });
  for (let appends = 1; appends <= 20; appends += 1) {
    const appended = unwrapAnswer(store.append(several(1)));
    if (appends % 2 === 0) proxy.drain();
    expect(await appended).toMatchObject({ last: { position: appends } });
  }
  expect(server.journal.log.filter(({ type }) => type === 'Reserved')).toHaveLength(20);
});
