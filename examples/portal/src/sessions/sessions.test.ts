import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inMemorySessions } from './in-memory-sessions.js';
import type { Session, StoredOrder } from './sessions.js';
import { openSqliteSessions } from './sqlite-sessions.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-sessions-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const file = () => join(folder, `${(files += 1)}.db`);

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

describe.each([
  ['in memory', inMemorySessions],
  ['in SQLite', () => openSqliteSessions(file())],
])('sessions %s', (_, opened) => {
  it('are found by their id until they end, alone or with all of a patron', async () => {
    const sessions = opened();
    await sessions.put('a', session('minori'));
    await sessions.put('b', session('minori'));
    await sessions.put('c', session('aoi'));
    await sessions.put('d', { ...session(null), shared: true });
    expect(await sessions.get('d')).toEqual({ ...session(null), shared: true });
    await sessions.end('c');
    await sessions.endAllOf('minori');
    expect(await Promise.all(['a', 'b', 'c'].map(sessions.get))).toEqual([undefined, undefined, undefined]);
    await sessions.close();
  });

  it('keep an order until it is forgotten', async () => {
    const sessions = opened();
    expect(await sessions.order('one')).toBeUndefined();
    await sessions.putOrder('one', order);
    await sessions.putOrder('one', { ...order, done: true });
    expect(await sessions.order('one')).toEqual({ ...order, done: true });
    await sessions.put('a', session('minori', '2021-04-21T01:00:00.000Z'));
    await sessions.forgetBefore('2021-04-20T12:00:00.000Z');
    expect(await sessions.order('one')).toBeUndefined();
    expect(await sessions.get('a')).toBeDefined();
    await sessions.close();
  });
});

it('sessions in SQLite outlive the process', async () => {
  const kept = file();
  const before = openSqliteSessions(kept);
  await before.put('a', session('minori'));
  await before.putOrder('one', order);
  await before.close();
  const after = openSqliteSessions(kept);
  expect(await after.get('a')).toEqual(session('minori'));
  expect(await after.order('one')).toEqual(order);
  await after.close();
  expect(readFileSync(kept).length).toBeGreaterThan(0);
});
