import { orThrow } from '@torioki/event-store';
import { openPostgresConnections } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inMemorySessions } from './in-memory-sessions.js';
import { openPostgresSessions } from './postgres-sessions.js';
import type { Session, Sessions, StoredOrder } from './sessions.js';
import { openSqliteSessions } from './sqlite-sessions.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-sessions-'));
const server = await startTestServer();
const { connections } = orThrow(openPostgresConnections({ connection: server.url }));
afterAll(async () => {
  await connections.close();
  rmSync(folder, { recursive: true });
  server.remove();
});

const everything = { expiredBefore: '9999', storedBefore: '9999', monthsBefore: '9999' };
const nothing = { expiredBefore: '', storedBefore: '', monthsBefore: '' };
const noon = '2021-04-20T12:00:00.000Z';

const session = (patron: string, expiresAt = '2021-04-20T01:00:00.000Z'): Session => ({
  patron,
  cards: 1,
  shared: false,
  endsAt: '2021-04-22T01:00:00.000Z',
  expiresAt,
});

const order: StoredOrder = {
  patron: 'minori',
  order: { is: 'reservation', lines: [{ title: 'T1', location: 'HQ', rank: null }] },
  storedAt: '2021-04-20T01:00:00.000Z',
  done: false,
};

const outlasting: readonly (readonly [string, () => Promise<Sessions>])[] = [
  ['in SQLite', () => openSqliteSessions(join(folder, 'sessions.db'))],
  ['on PostgreSQL', () => openPostgresSessions(server.url)],
  ['on connections that stores share', () => openPostgresSessions(connections, 'on_shared_connections')],
];

describe.each([['in memory', () => Promise.resolve(inMemorySessions())] as const, ...outlasting])(
  'sessions %s',
  (_, open) => {
    let sessions: Sessions;
    beforeEach(async () => {
      sessions = await open();
      await sessions.deleteOld(everything);
    });
    afterEach(() => sessions.close());

    it('are found by their id until they end, singly or with all sessions of a patron', async () => {
      await sessions.beginSession('a', session('minori'));
      await sessions.beginSession('b', session('minori'));
      await sessions.beginSession('c', session('aoi'));
      await sessions.beginSession('d', { ...session('aoi'), shared: true });
      expect(await sessions.findSession('d')).toEqual({ ...session('aoi'), shared: true });
      await sessions.endSession('c');
      await sessions.endSessionsOfPatron('minori');
      for (const id of ['a', 'b', 'c']) expect(await sessions.findSession(id)).toBeUndefined();
      expect(await sessions.findSession('d')).toBeDefined();
    });

    it('keep their last state until they end', async () => {
      await sessions.beginSession('a', session('aoi'));
      await sessions.updateSession('a', session('aoi', '2021-04-21T01:00:00.000Z'));
      expect(await sessions.findSession('a')).toEqual(session('aoi', '2021-04-21T01:00:00.000Z'));
      await sessions.endSessionsOfPatron('aoi');
      await sessions.updateSession('a', session('aoi'));
      expect(await sessions.findSession('a')).toBeUndefined();
    });

    it('keep an order until it is forgotten', async () => {
      expect(await sessions.findOrder('one')).toBeUndefined();
      await sessions.storeOrder('one', order);
      await sessions.storeOrder('one', { ...order, done: true });
      expect(await sessions.findOrder('one')).toEqual({ ...order, done: true });
      await sessions.beginSession('a', session('minori', '2021-04-21T01:00:00.000Z'));
      await sessions.beginSession('b', session('minori'));
      await sessions.deleteOld({ ...nothing, expiredBefore: noon, storedBefore: noon });
      expect(await sessions.findOrder('one')).toBeUndefined();
      expect(await sessions.findSession('a')).toBeDefined();
      expect(await sessions.findSession('b')).toBeUndefined();
    });

    it('keep the newest hundred orders of a patron', async () => {
      const nth = (n: number, patron = 'minori') => {
        const storedAt = new Date(Date.parse(noon) + n * 1_000).toISOString();
        return sessions.storeOrder(`${patron} ${n}`, { ...order, patron, storedAt });
      };
      await nth(-1, 'aoi');
      for (let n = 0; n < 102; n += 1) await nth(n);
      for (const n of [0, 1]) expect(await sessions.findOrder(`minori ${n}`)).toBeUndefined();
      for (const n of [2, 101]) expect(await sessions.findOrder(`minori ${n}`)).toBeDefined();
      expect(await sessions.findOrder('aoi -1')).toBeDefined();
    });

    it('keep one key for each month, added by any process, until the month is too old', async () => {
      const key = (month: string, secret: string) => ({ month, secret });
      await sessions.addServerKey(key('2021-03', 'a'));
      await sessions.addServerKey(key('2021-04', 'b'));
      await sessions.addServerKey(key('2021-04', 'c'));
      expect(await sessions.listServerKeys()).toEqual([key('2021-03', 'a'), key('2021-04', 'b')]);
      await sessions.deleteOld({ ...nothing, monthsBefore: '2021-04' });
      expect(await sessions.listServerKeys()).toEqual([key('2021-04', 'b')]);
    });
  },
);

describe.each(outlasting)('sessions %s', (_, open) => {
  it('are shared by all processes, and outlive each of them', async () => {
    const [before, beside] = await Promise.all([open(), open()]);
    await before.beginSession('last', session('minori'));
    await before.storeOrder('one', order);
    expect(await beside.findSession('last')).toEqual(session('minori'));
    await Promise.all([before.close(), beside.close()]);
    const after = await open();
    expect(await after.findSession('last')).toEqual(session('minori'));
    expect(await after.findOrder('one')).toEqual(order);
    await after.close();
  });
});

describe('the file of sessions', () => {
  const database = () => join(folder, `${randomUUID()}.db`);

  it('is readable only by its owner, like the files beside it', async () => {
    const file = database();
    const sessions = await openSqliteSessions(file);
    await sessions.beginSession('a', session('minori'));
    for (const beside of ['', '-wal', '-shm']) expect(statSync(`${file}${beside}`).mode & 0o777).toBe(0o600);
    await sessions.close();
  });

  it('can still be read while another process locks it, and a change waits for the lock', async () => {
    const file = database();
    const sessions = await openSqliteSessions(file);
    await sessions.beginSession('a', session('minori'));
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const stops = monitorEventLoopDelay({ resolution: 1 });
    stops.enable();
    let isKept = false;
    const kept = Promise.resolve(sessions.beginSession('b', session('aoi'))).then(() => (isKept = true));
    for (let time = 0; time < 20; time += 1)
      expect(await sessions.findSession('a')).toEqual(session('minori'));
    expect(isKept).toBe(false);
    other.exec('COMMIT');
    await kept;
    stops.disable();
    expect(await sessions.findSession('b')).toEqual(session('aoi'));
    expect(stops.max / 1e6).toBeLessThan(1_000);
    other.close();
    await sessions.close();
  });

  it('fails with a message that names the file if it stays locked', async () => {
    const file = database();
    const other = new Database(file);
    other.exec('BEGIN EXCLUSIVE');
    await expect(openSqliteSessions(file, { patience: 50 })).rejects.toThrow(
      `${file} is locked by another process.`,
    );
    other.close();
  });

  it('finds the visits of a patron, and visits that are too old, by an index', async () => {
    const file = database();
    const sessions = await openSqliteSessions(file);
    await sessions.close();
    const found = new Database(file);
    const planOf = (sql: string) => JSON.stringify(found.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
    expect(planOf("DELETE FROM visit WHERE patron = 'a'")).toContain('USING INDEX visit_of');
    expect(planOf("SELECT command FROM patron_order WHERE patron = 'a' ORDER BY stored_at DESC")).toMatch(
      /USING INDEX order_of(?!.*TEMP B-TREE)/,
    );
    expect(planOf("DELETE FROM visit WHERE expires_at < 'a'")).toContain('USING INDEX visit_expires');
    expect(planOf("DELETE FROM patron_order WHERE stored_at < 'a'")).toContain('USING INDEX order_stored');
    found.close();
  });
});
