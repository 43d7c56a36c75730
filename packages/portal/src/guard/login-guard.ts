import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { attempts, type Attempt } from './attempts.js';
import { clientAddress } from './client-address.js';
import { deviceAfterLogin, deviceDays, deviceKnownFor } from './device.js';
import { digest } from './digest.js';
import type { Keys } from './key-ring.js';
import { networkOf } from './network.js';
import { passwordQueue, type Busy } from './password-queue.js';

const cookie = 'device';
const kept = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

interface GuardOptions {
  readonly clock: () => Date;
  readonly keys: (at: number) => Promise<Keys>;
  readonly proxies: number;
}

/** The secret was not checked after too many failures. The next attempt is possible after `seconds`. */
export interface Waiting {
  readonly is: 'waiting';
  readonly seconds: number;
}

/** A card number in one spelling, so that another spelling does not count as another card. */
const plainCard = (card: string): string => card.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();

/**
 * Guards the forms that check a card and a secret. A stranger with many wrong passwords cannot block the
 * login for others. The card's own patron can still log in on a device that has logged in with the card
 * before.
 */
export const loginGuard = ({ clock, keys, proxies }: GuardOptions) => {
  const tried = attempts(clock);
  const inTurn = passwordQueue();

  const attemptOf = async (c: Context, card: string): Promise<Attempt> => {
    const at = clock().getTime();
    const device = deviceKnownFor(await keys(at), getCookie(c, cookie, kept.prefix), card, at);
    return { network: networkOf(clientAddress(c, proxies)), card: digest(card), device };
  };
  const holderOf = (attempt: Attempt) =>
    tried.isTrusted(attempt)
      ? ({ holder: `card ${attempt.card}`, rank: 0 } as const)
      : ({ holder: attempt.network, rank: tried.hasFailed(attempt.network) ? 2 : 1 } as const);

  return {
    /** Checks a card's secret if this is possible now. `look` returns whether the secret was right. */
    look: async <Looked extends { readonly isRight: boolean }>(
      c: Context,
      card: string,
      look: () => Promise<Looked>,
    ): Promise<Looked | Waiting | Busy> => {
      const attempt = await attemptOf(c, plainCard(card));
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
    /** Makes the device of this request remember the card, so that it need not wait behind strangers. */
    rememberDevice: async (c: Context, card: string): Promise<void> => {
      const at = clock().getTime();
      const before = getCookie(c, cookie, kept.prefix);
      setCookie(c, cookie, deviceAfterLogin(await keys(at), before, plainCard(card), at), {
        ...kept,
        maxAge: deviceDays * 24 * 60 * 60,
      });
    },
  };
};

export type LoginGuard = ReturnType<typeof loginGuard>;
