import { fail } from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { openSample } from './testing/open-sample.js';

const troubles: string[] = [];
let log: () => unknown;
const { app, sessions, pass, close } = await openSample(undefined, undefined, {
  log: () => log(),
  onTrouble: ({ message }) => {
    troubles.push(message);
    throw new Error('the log has no reader');
  },
});

const statusOf = async (path: string, headers = {}): Promise<number> => {
  const { status } = await app.request(path, { headers });
  await nextTurn();
  return status;
};

beforeEach(() => {
  troubles.length = 0;
});

afterAll(close);

it.each<[string, () => unknown]>([
  ['throws', () => fail('the disk is full')],
  ['rejects', () => Promise.reject(new Error('the disk is full'))],
])('shows the page and reports the log if the log %s', async (_, logging) => {
  log = logging;
  expect(await statusOf('/privacy')).toBe(200);
  expect(troubles).toEqual(['the disk is full']);
});

it('reports a store of visits that rejects without an Error, and does not show the page', async () => {
  log = () => undefined;
  const { findSession } = sessions;
  Object.assign(sessions, { findSession: vi.fn().mockRejectedValue('away') });
  expect(await statusOf('/cart', { cookie: '__Host-session=mine' })).toBe(503);
  expect(troubles).toEqual(['away']);
  Object.assign(sessions, { findSession });
});

it('reports a store of visits that throws, and does not show the page', async () => {
  log = () => undefined;
  expect(await statusOf('/cart')).toBe(303);
  Object.assign(sessions, { deleteOld: () => fail('no disk'), listServerKeys: () => fail('no keys') });
  pass(60 * 60 * 24 * 40);
  expect(await statusOf('/cart')).toBe(503);
  expect(troubles).toEqual(['no disk', 'no keys']);
});
