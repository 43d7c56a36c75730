import { setImmediate } from 'node:timers/promises';
import { unwrapAnswer, expectFailure, someEvent } from '@torioki/event-store/contract';
import { registerIn, sampleApplication, makeChange } from '@torioki/patrons/contract';
import { firstValueFrom } from 'rxjs';
import { withLoans } from '@torioki/projection/contract';
import { describe, expect, inject, it, vi } from 'vitest';
import { openStore } from './testing/open-store.js';
import { openDocuments } from './testing/open-documents.js';
import { openRegistry } from './testing/open-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

/**
 * The number of timers and sockets that keep this process alive. A test can wait for them without a timer of
 * its own.
 */
const resources = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'TCPSocketWrap').length;

/** Options for opening a store, and the number of its connections. */
const watched = async () => {
  const application = scratchSchema();
  const url = new URL(inject('postgresUrl'));
  url.searchParams.set('application_name', application);
  const watcher = await openSession();
  const before = resources();
  const connections = async () => {
    const sql = 'SELECT pid FROM pg_stat_activity WHERE application_name = $1';
    return (await watcher.query(sql, application)).rows.length;
  };
  return {
    place: { schema: scratchSchema(), connection: url.href },
    connections,
    nothingIsLeft: async () => {
      await vi.waitFor(async () => expect(await connections()).toBe(0));
      const patience = performance.now() + 1_000;
      while (resources() > before && performance.now() < patience) await setImmediate();
      expect(resources()).toBeLessThanOrEqual(before);
    },
  };
};

const times = <A>(count: number, act: () => Promise<A>): readonly Promise<A>[] =>
  Array.from({ length: count }, act);

describe('closing a store', () => {
  it('answers earlier calls, and leaves no connection, timer or subscriber', async () => {
    const { place, connections, nothingIsLeft } = await watched();
    const store = await openStore(place);
    await unwrapAnswer(store.append([someEvent()]));
    const done: string[] = [];
    store.subscribe('everything', { after: 0 }).subscribe({ complete: () => done.push('completed') });
    await firstValueFrom(store.subscribe('everything', { after: 0 }));
    const appends = times(30, () => store.append([someEvent()]));
    const reads = times(30, () => store.read('everything'));
    await vi.waitFor(async () => expect(await connections()).toBeGreaterThan(2));
    await store.close();
    expect(done).toEqual(['completed']);
    await Promise.all([...appends, ...reads].map((answer) => unwrapAnswer<unknown>(answer)));
    await nothingIsLeft();
    await expectFailure('store-unavailable', store.read([]));
  });

  it('immediately after a subscription leaves none either', async () => {
    const { place, nothingIsLeft } = await watched();
    const store = await openStore(place);
    store.subscribe('everything', { after: 0 }).subscribe();
    await store.close();
    await nothingIsLeft();
  });
});

describe('closing documents', () => {
  it('answers earlier calls, and leaves no connection, timer or subscriber', async () => {
    const { place, connections, nothingIsLeft } = await watched();
    const documents = await openDocuments(place);
    await withLoans(documents, '2021-04-22');
    const done: string[] = [];
    documents.changes.subscribe({ complete: () => done.push('completed') });
    await vi.waitFor(async () => expect(await connections()).toBeGreaterThan(1));
    const writes = times(30, () => documents.retry());
    const reads = times(30, () => documents.generations());
    await documents.close();
    await Promise.all([...writes, ...reads].map((answer) => unwrapAnswer<unknown>(answer)));
    expect(done).toEqual(['completed']);
    await nothingIsLeft();
    await expectFailure('store-unavailable', documents.retry());
  });

  it('immediately after a subscription leaves none either', async () => {
    const { place, nothingIsLeft } = await watched();
    const documents = await openDocuments(place);
    documents.changes.subscribe();
    await documents.close();
    await nothingIsLeft();
  });
});

describe('closing a registry', () => {
  it('answers earlier calls, and leaves no connection or timer', async () => {
    const { place, connections, nothingIsLeft } = await watched();
    const registry = await openRegistry(place);
    const { patron } = await registerIn(registry);
    const writes = times(30, () => makeChange(registry, 'RegisterPatron', sampleApplication()));
    const reads = times(30, () => registry.find([patron]));
    await vi.waitFor(async () => expect(await connections()).toBeGreaterThan(2));
    await registry.close();
    await Promise.all([...writes, ...reads].map((answer) => unwrapAnswer<unknown>(answer)));
    await nothingIsLeft();
    await expectFailure('registry-unavailable', registry.find([patron]));
  });
});
