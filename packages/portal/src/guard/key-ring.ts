import { randomBytes } from 'node:crypto';
import type { ServerKey, ServerKeys } from './server-key.js';

const day = 24 * 60 * 60 * 1000;

/** The months for which a key is known: as many as the longest cookie lasts, and the one in which it was signed. */
const monthsKept = 7;

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** The oldest month whose key is still used. */
export const oldestMonth = (at: number): string => {
  const date = new Date(at);
  return monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsKept, 1));
};

/** The keys that sign and verify now. */
export interface Keys {
  /** The key that signs. */
  readonly current: ServerKey;
  /** The key of a month; undefined if the month is over, or never had one. */
  readonly ofMonth: (month: string) => ServerKey | undefined;
}

/**
 * Gives the keys of an instant. A month's key is made a day before the month, so that all processes have it before the
 * first of them signs with it. A process reads the store only when a month begins.
 */
export const keyRing = (store: ServerKeys): ((at: number) => Promise<Keys>) => {
  let known = new Map<string, ServerKey>();
  let reading: Promise<void> | undefined;

  const read = async (wanted: readonly string[]) => {
    const kept = await store.serverKeys();
    const missing = wanted.filter((month) => !kept.some((key) => key.month === month));
    for (const month of missing)
      await store.addServerKey({ month, secret: randomBytes(32).toString('base64url') });
    const all = missing.length === 0 ? kept : await store.serverKeys();
    known = new Map(all.map((key) => [key.month, key]));
  };

  return async (at) => {
    const wanted = [...new Set([monthOf(at), monthOf(at + day)])];
    if (!wanted.every((month) => known.has(month))) {
      reading ??= read(wanted).finally(() => (reading = undefined));
      await reading;
    }
    const current = known.get(monthOf(at));
    if (current === undefined)
      throw new Error('The store keeps no key for cookies. Look at its table server_key.');
    const oldest = oldestMonth(at);
    return { current, ofMonth: (month) => (month < oldest ? undefined : known.get(month)) };
  };
};
