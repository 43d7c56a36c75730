import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { trackLoginAttempts, type Attempt } from './login-attempts.js';
import { findClientAddress } from './client-address.js';
import { cookieAttributes } from './cookie.js';
import { signDeviceCookie, deviceDays, findDeviceOfCard } from './device.js';
import { hashText } from './digest.js';
import type { Keys } from './key-ring.js';
import { findNetwork } from './network.js';
import { makePasswordQueue, type QueueFull } from './password-queue.js';

const cookie = 'device';
const attributes = { ...cookieAttributes, sameSite: 'Strict' } as const;

interface GuardOptions {
  readonly clock: () => Date;
  readonly keys: (at: number) => Promise<Keys>;
  readonly proxies: number;
}

/**
 * The secret was not checked, since there were too many failures. The next attempt is possible after
 * `seconds`.
 */
export interface WaitRequired {
  readonly is: 'waiting';
  readonly seconds: number;
}

/** A card number in one spelling, so that another spelling does not count as another card. */
export const foldCard = (card: string): string => card.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();

/**
 * Guards the forms that check a card and a secret. A stranger with many wrong passwords cannot prevent others
 * from logging in. The card's own patron can still log in on a device that has logged in with the card
 * before.
 */
export const makeLoginGuard = ({ clock, keys, proxies }: GuardOptions) => {
  const tried = trackLoginAttempts(clock);
  const inTurn = makePasswordQueue();

  const attemptOf = async (c: Context, card: string): Promise<Attempt> => {
    const at = clock().getTime();
    const device = findDeviceOfCard(await keys(at), getCookie(c, cookie, attributes.prefix), card, at);
    return { network: findNetwork(findClientAddress(c, proxies)), card: hashText(card), device };
  };
  const holderOf = (attempt: Attempt) =>
    tried.isTrusted(attempt)
      ? ({ holder: `card ${attempt.card}`, rank: 0 } as const)
      : ({ holder: attempt.network, rank: tried.hasFailed(attempt.network) ? 2 : 1 } as const);

  return {
    /**
     * Calls `look` to check a card's secret, unless the attempt must wait. `look` returns whether the secret
     * was right. Pass the card in one spelling.
     */
    look: async <Looked extends { readonly isRight: boolean }>(
      c: Context,
      card: string,
      look: () => Promise<Looked>,
    ): Promise<Looked | WaitRequired | QueueFull> => {
      const attempt = await attemptOf(c, card);
      const holder = holderOf(attempt);
      const seconds = tried.begin(attempt);
      if (seconds > 0) return { is: 'waiting', seconds };
      let outcome: 'failed' | 'succeeded' | 'unknown' = 'unknown';
      try {
        const looked = await inTurn(holder, look);
        if ('isRight' in looked) outcome = looked.isRight ? 'succeeded' : 'failed';
        return looked;
      } finally {
        tried.end(attempt, outcome);
      }
    },
    /**
     * Makes the device of this request remember the card. Then its attempts do not wait behind those of
     * strangers.
     */
    rememberDevice: async (c: Context, card: string): Promise<void> => {
      const at = clock().getTime();
      const before = getCookie(c, cookie, attributes.prefix);
      setCookie(c, cookie, signDeviceCookie(await keys(at), before, card, at), {
        ...attributes,
        maxAge: deviceDays * 24 * 60 * 60,
      });
    },
  };
};

export type LoginGuard = ReturnType<typeof makeLoginGuard>;
