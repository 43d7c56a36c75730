import { answered, failedWith, someEvent } from '@torioki/event-store/contract';
import { firstValueFrom } from 'rxjs';
import { describe, expect, inject, it, vi } from 'vitest';
import { opened } from './testing/opened.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { session } from './testing/session.js';

const busyStore = async () => {
  const schema = scratchSchema();
  const application = scratchSchema();
  const url = new URL(inject('postgresUrl'));
  url.searchParams.set('application_name', application);
  const store = await opened({ schema, connection: url.href });
  const watcher = await session();
  return {
    store,
    connections: async () => {
      const sql = 'SELECT pid FROM pg_stat_activity WHERE application_name = $1';
      return (await watcher.query(sql, application)).rows.length;
    },
  };
};

/** The timers and sockets that keep this process alive. */
const resources = () =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'TCPSocketWrap');

describe('closing', () => {
  it('answers what was asked before, and leaves no connection, timer or subscriber', async () => {
    const { store, connections } = await busyStore();
    const before = resources().length;
    await answered(store.append([someEvent()]));
    const done: string[] = [];
    store.subscribe('everything', { after: 0 }).subscribe({ complete: () => done.push('completed') });
    await firstValueFrom(store.subscribe('everything', { after: 0 }));
    const appends = Array.from({ length: 30 }, () => store.append([someEvent()]));
    const reads = Array.from({ length: 30 }, () => store.read('everything'));
    await vi.waitFor(async () => expect(await connections()).toBeGreaterThan(2));
    await store.close();
    expect(done).toEqual(['completed']);
    await Promise.all([...appends, ...reads].map((answer) => answered<unknown>(answer)));
    await vi.waitFor(async () => expect(await connections()).toBe(0));
    expect(resources().length).toBeLessThanOrEqual(before);
    await failedWith('store-unavailable', store.head());
  });

  it('at once after opening a subscription leaves nothing either', async () => {
    const { store, connections } = await busyStore();
    store.subscribe('everything', { after: 0 }).subscribe();
    await store.close();
    await vi.waitFor(async () => expect(await connections()).toBe(0));
  });
});
