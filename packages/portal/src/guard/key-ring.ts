import { randomBytes } from 'node:crypto';
import type { ServerKey, ServerKeys } from './server-key.js';

const day = 24 * 60 * 60 * 1000;

/** The number of past months whose keys are still used. No cookie lives longer. */
const monthsKept = 7;

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** The oldest month whose key is still used. */
export const findOldestMonth = (at: number): string => {
  const date = new Date(at);
  return monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsKept, 1));
};

/** The keys that sign and verify at an instant. */
export interface Keys {
  /** The key that signs. */
  readonly current: ServerKey;
  /** The key of a month; undefined if the month is too old, or has no key. */
  readonly findKey: (month: string) => ServerKey | undefined;
}

/**
 * Returns a function that gives the keys at an instant, in milliseconds since 1970. The function makes the
 * key of a month one day before that month, so that all processes have the key before one of them signs with
 * it. It reads the store only when a month begins.
 */
export const makeKeyRing = (store: ServerKeys): ((at: number) => Promise<Keys>) => {
  let ring = new Map<string, ServerKey>();
  let reading: Promise<void> | undefined;

  const read = async (wanted: readonly string[]) => {
    const stored = await store.listServerKeys();
    const missing = wanted.filter((month) => !stored.some((key) => key.month === month));
    for (const month of missing)
      await store.addServerKey({ month, secret: randomBytes(32).toString('base64url') });
    const all = missing.length === 0 ? stored : await store.listServerKeys();
    ring = new Map(all.map((key) => [key.month, key]));
  };

  return async (at) => {
    const wanted = [...new Set([monthOf(at), monthOf(at + day)])];
    if (!wanted.every((month) => ring.has(month))) {
      reading ??= read(wanted).finally(() => (reading = undefined));
      await reading;
    }
    const current = ring.get(monthOf(at));
    if (current === undefined)
      throw new Error('The store returned no key for cookies. Check its table server_key.');
    const oldest = findOldestMonth(at);
    return { current, findKey: (month) => (month < oldest ? undefined : ring.get(month)) };
  };
};
