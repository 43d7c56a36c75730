import { expect, it } from 'vitest';
import { signDeviceCookie, deviceDays, findDeviceOfCard } from './device.js';
import { makeKeyRing, type Keys } from './key-ring.js';
import type { ServerKey } from './server-key.js';

const day = 24 * 60 * 60 * 1000;
const begin = Date.parse('2026-01-31T20:00:00Z');

const store = () => {
  const kept: ServerKey[] = [];
  return {
    listServerKeys: () => Promise.resolve([...kept]),
    addServerKey: (key: ServerKey) => {
      if (!kept.some(({ month }) => month === key.month)) kept.push(key);
      return Promise.resolve();
    },
  };
};

const keysAt = (at: number, kept = store()): Promise<Keys> => makeKeyRing(kept)(at);

it('knows a device only for the cards that have logged in on it', async () => {
  const keys = await keysAt(begin);
  const first = signDeviceCookie(keys, undefined, '1000001', begin);
  const cookie = signDeviceCookie(keys, first, '1000002', begin);
  const devices = ['1000001', '1000002', '1000003'].map((card) =>
    findDeviceOfCard(keys, cookie, card, begin),
  );
  expect(devices).toEqual([devices[0], devices[0], undefined]);
  expect(devices[0]).toMatch(/^[\w-]{16}$/);
});

it('signs the cookie, and hides the cards in it', async () => {
  const keys = await keysAt(begin);
  const cookie = signDeviceCookie(keys, undefined, '1000001', begin);
  expect(cookie).not.toContain('1000001');
  expect(findDeviceOfCard(await keysAt(begin), cookie, '1000001', begin)).toBeUndefined();
  for (let index = 0; index < cookie.length; index += 1) {
    const forged = `${cookie.slice(0, index)}${cookie[index] === 'a' ? 'b' : 'a'}${cookie.slice(index + 1)}`;
    expect(findDeviceOfCard(keys, forged, '1000001', begin)).toBeUndefined();
  }
  const other = signDeviceCookie(keys, undefined, '1000001', begin);
  expect(other.split('~')[1]).not.toBe(cookie.split('~')[1]);
});

it('forgets a device half a year after the last login, not before, although keys change each month', async () => {
  const kept = store();
  const cookie = signDeviceCookie(await keysAt(begin, kept), undefined, '1000001', begin);
  const knownAfter = async (days: number) => {
    const at = begin + days * day;
    return findDeviceOfCard(await keysAt(at, kept), cookie, '1000001', at);
  };
  for (let days = 0; days < deviceDays; days += 10) expect(await knownAfter(days)).toBeDefined();
  expect(await knownAfter(deviceDays)).toBeUndefined();
});

it('uses one key in two processes, also in the first minute of a month', async () => {
  const kept = store();
  const [one, other] = [makeKeyRing(kept), makeKeyRing(kept)];
  const [first, second] = await Promise.all([one(begin), other(begin)]);
  expect(second.current).toEqual(first.current);
  const next = begin + 4 * 60 * 60 * 1000;
  const cookie = signDeviceCookie(await one(next), undefined, '1000001', next);
  expect(findDeviceOfCard(await other(next - 1), cookie, '1000001', next - 1)).toBeDefined();
});

it('remembers for a device the six cards of the latest logins', async () => {
  const keys = await keysAt(begin);
  const cards = ['1', '2', '3', '4', '5', '6', '7'];
  const cookie = cards.reduce<string | undefined>(
    (before, card) => signDeviceCookie(keys, before, card, begin),
    undefined,
  );
  expect(cards.filter((card) => findDeviceOfCard(keys, cookie, card, begin) === undefined)).toEqual(['1']);
});
