import { setTimeout as pause } from 'node:timers/promises';
import { storeError, type Answer } from '@torioki/event-store';
import { explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from './failure.js';
import { patienceMs, pauseMs } from './patience.js';
import type { Attempt } from './statement.js';
import { reasonOf, storeErrorOf } from './store-error-of.js';

/**
 * Attempts a transaction until the answer is definite; the transaction must be repeatable. While the server
 * is unavailable, attempts continue for `patienceMs` or until the store is closing. If an attempt has an
 * unknown outcome, a later error does not show whether that attempt succeeded: the answer is then
 * `store-unavailable`.
 */
export const attemptUntilDefinite = async <A>(
  store: string,
  closing: AbortSignal,
  attempt: Attempt<A>,
): Answer<A> => {
  const since = performance.now();
  const unavailable = ({ cause }: Failure) =>
    storeError('store-unavailable', { store, ...explainThrown(cause, reasonOf(cause)) }, cause);
  let unknown = false;
  for (let tries = 1; ; tries += 1) {
    const answer = await attempt();
    if (E.isRight(answer)) return answer;
    const { cause, outcome } = answer.left;
    const waitedMs = Math.round(performance.now() - since);
    if (outcome === 'refused')
      return E.left(unknown ? unavailable(answer.left) : storeErrorOf(store, cause, waitedMs));
    if (closing.aborted || waitedMs >= patienceMs) return E.left(unavailable(answer.left));
    unknown ||= outcome === 'unknown';
    await pause(pauseMs(tries), undefined, { signal: closing }).catch(() => undefined);
  }
};
