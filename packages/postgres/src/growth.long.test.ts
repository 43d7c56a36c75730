import { unwrapAnswer, someEvent } from '@torioki/event-store/contract';
import { lastValueFrom, take, toArray } from 'rxjs';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { growthOf } from './growth.js';
import { openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openWatchedSchema } from './testing/open-watched-schema.js';
import { openSession } from './testing/session.js';

const growing = async () => {
  const { server, ...others } = await openWatchedSchema();
  const growth = growthOf(server, `SELECT hash AS at FROM ${server.schema}.head`);
  onTestFinished(() => growth.end());
  return { growth, server, ...others };
};

describe('the growth of a schema', () => {
  it('is listened for on one connection, for all subscribers and only while there are any', async () => {
    const { growth, listening } = await growing();
    const listeners = [1, 2, 3].map(() => growth.grown.subscribe());
    await vi.waitFor(async () => expect(await listening()).toBe(1));
    listeners.forEach((listener) => listener.unsubscribe());
    await vi.waitFor(async () => expect(await listening()).toBe(0));
  });

  it('is listened for again after the connection was lost', { timeout: 20_000 }, async () => {
    const { growth, listening, endListening } = await growing();
    growth.grown.subscribe();
    await vi.waitFor(async () => expect(await listening()).toBe(1));
    await endListening();
    await vi.waitFor(async () => expect(await listening()).toBe(0));
    await vi.waitFor(async () => expect(await listening()).toBe(1), { timeout: 10_000 });
  });

  it('is noticed without notifications', async () => {
    const { growth, append, server } = await growing();
    await server.listener.end();
    let signals = 0;
    growth.grown.subscribe(() => (signals += 1));
    await expect.poll(() => signals).toBe(1);
    await append();
    await expect.poll(() => signals).toBe(2);
  });

  it('is reported for each own commit, and ends for later subscribers too', async () => {
    const { growth } = await growing();
    const ended: string[] = [];
    let signals = 0;
    growth.grown.subscribe({ next: () => (signals += 1), complete: () => ended.push('before') });
    growth.grew();
    growth.grew();
    expect(signals).toBe(2);
    growth.end();
    growth.grown.subscribe({ complete: () => ended.push('after') });
    expect(ended).toEqual(['before', 'after']);
  });
});

describe('a subscription', () => {
  it('continues when all connections of its store are ended, again and again', async () => {
    const schema = scratchSchema();
    const name = scratchSchema();
    const url = new URL(inject('postgresUrl'));
    url.searchParams.set('application_name', name);
    const store = await openStore({ schema, connection: url.href });
    const writer = await openStore({ schema });
    const { query } = await openSession();
    const seen = lastValueFrom(store.subscribe('everything', { after: 0 }).pipe(take(60), toArray()));
    for (let round = 0; round < 20; round += 1) {
      await unwrapAnswer(writer.append([someEvent(), someEvent(), someEvent()]));
      await query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', name);
    }
    expect((await seen).map(({ position }) => position)).toEqual(
      Array.from({ length: 60 }, (_, at) => at + 1),
    );
  });
});
