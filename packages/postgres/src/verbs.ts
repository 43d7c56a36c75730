import { storeError, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Server } from './server.js';
import { stated, type Ask, type Attempt } from './statement.js';
import { storeErrorOf } from './store-error-of.js';
import { untilDefinite } from './until-definite.js';

/** How the verbs of a port are done on a server, until it is closed. */
export interface Verbs {
  /** Attempts a transaction until the answer is definite. */
  readonly definitely: <A>(attempt: Attempt<A>) => Answer<A>;
  /** Sends a statement, a transaction of its own that may be sent again, until the answer is definite. */
  readonly ask: Ask;
  /** Does a verb unless it is closed. If the verb throws, that becomes an answer too. */
  readonly whenOpen: <A>(verb: () => Answer<A>) => Answer<A>;
  /** Waits for the verbs that are being done, for no longer than it must, and ends the connections. */
  readonly close: () => Promise<void>;
}

export const verbsOn = ({ store, pool, listeners }: Server): Verbs => {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  const definitely = <A>(attempt: Attempt<A>): Answer<A> => untilDefinite(store, closing.signal, attempt);

  const answered = async <A>(verb: () => Answer<A>): Answer<A> => {
    try {
      return await verb();
    } catch (thrown) {
      return E.left(storeErrorOf(store, thrown, 0));
    }
  };

  const close = async () => {
    closing.abort();
    await Promise.all(running);
    await Promise.all([pool.end(), listeners.end()]);
  };

  return {
    definitely,
    ask: (statement) => definitely(stated(pool, statement)),
    whenOpen: (verb) => {
      if (closed)
        return Promise.resolve(E.left(storeError('store-unavailable', { store, reason: 'it is closed' })));
      const answer = answered(verb);
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    close: () => (closed ??= close()),
  };
};
