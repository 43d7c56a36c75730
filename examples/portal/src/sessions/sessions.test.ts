import { startTestServer } from '@torioki/postgres-test-server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inMemorySessions } from './in-memory-sessions.js';
import { openPostgresSessions } from './postgres-sessions.js';
import type { Session, Sessions, StoredOrder } from './sessions.js';
import { openSqliteSessions } from './sqlite-sessions.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-sessions-'));
const server = await startTestServer();
afterAll(() => {
  rmSync(folder, { recursive: true });
  server.remove();
});

const endOfTime = '9999';

const session = (patron: string | null, seenAt = '2021-04-20T01:00:00.000Z'): Session => ({
  patron,
  cards: 1,
  shared: false,
  startedAt: '2021-04-20T01:00:00.000Z',
  seenAt,
});

const order: StoredOrder = {
  patron: 'minori',
  order: { is: 'reservation', lines: [{ title: 'T1', location: 'HQ', rank: null }] },
  storedAt: '2021-04-20T01:00:00.000Z',
  done: false,
};

const outlasting: readonly (readonly [string, () => Promise<Sessions>])[] = [
  ['in SQLite', () => Promise.resolve(openSqliteSessions(join(folder, 'sessions.db')))],
  ['on PostgreSQL', () => openPostgresSessions(server.url)],
];

describe.each([['in memory', () => Promise.resolve(inMemorySessions())] as const, ...outlasting])(
  'sessions %s',
  (_, open) => {
    let sessions: Sessions;
    beforeEach(async () => {
      sessions = await open();
      await sessions.forgetBefore(endOfTime);
    });
    afterEach(() => sessions.close());

    it('are found by their id until they end, alone or with all of a patron', async () => {
      await sessions.begin('a', session('minori'));
      await sessions.begin('b', session('minori'));
      await sessions.begin('c', session('aoi'));
      await sessions.begin('d', { ...session(null), shared: true });
      expect(await sessions.get('d')).toEqual({ ...session(null), shared: true });
      await sessions.end('c');
      await sessions.endAllOf('minori');
      expect(await Promise.all(['a', 'b', 'c'].map(sessions.get))).toEqual([undefined, undefined, undefined]);
      expect(await sessions.get('d')).toBeDefined();
    });

    it('are kept as they were put last, unless they have ended', async () => {
      await sessions.begin('a', session(null));
      await sessions.keep('a', session('aoi', '2021-04-21T01:00:00.000Z'));
      expect(await sessions.get('a')).toEqual(session('aoi', '2021-04-21T01:00:00.000Z'));
      await sessions.endAllOf('aoi');
      await sessions.keep('a', session('aoi'));
      expect(await sessions.get('a')).toBeUndefined();
    });

    it('keep an order until it is forgotten', async () => {
      expect(await sessions.order('one')).toBeUndefined();
      await sessions.putOrder('one', order);
      await sessions.putOrder('one', { ...order, done: true });
      expect(await sessions.order('one')).toEqual({ ...order, done: true });
      await sessions.begin('a', session('minori', '2021-04-21T01:00:00.000Z'));
      await sessions.begin('b', session('minori'));
      await sessions.forgetBefore('2021-04-20T12:00:00.000Z');
      expect(await sessions.order('one')).toBeUndefined();
      expect(await sessions.get('a')).toBeDefined();
      expect(await sessions.get('b')).toBeUndefined();
    });
  },
);

describe.each(outlasting)('sessions %s', (_, open) => {
  it('are the same for all who have them open, and outlive each of them', async () => {
    const [before, beside] = await Promise.all([open(), open()]);
    await before.begin('last', session('minori'));
    await before.putOrder('one', order);
    expect(await beside.get('last')).toEqual(session('minori'));
    await Promise.all([before.close(), beside.close()]);
    const after = await open();
    expect(await after.get('last')).toEqual(session('minori'));
    expect(await after.order('one')).toEqual(order);
    await after.close();
  });
});
