import type { Answer } from '@torioki/event-store';
import { lifecycle, type Lifecycle } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Server } from './server.js';
import { attemptStatement, type RunQuery, type Attempt } from './statement.js';
import { storeErrorOf } from './store-error-of.js';
import { attemptUntilDefinite } from './until-definite.js';

/** Functions that call a server until they are closed. An error that a call throws becomes an answer too. */
export interface ServerCalls extends Pick<Lifecycle, 'whenOpen' | 'close'> {
  readonly attemptUntilDefinite: <A>(attempt: Attempt<A>) => Answer<A>;
  /** Sends a statement until the answer is definite. The statement is a transaction that may be repeated. */
  readonly ask: RunQuery;
}

export const createServerCalls = ({ store, pool, end }: Server): ServerCalls => {
  const { whenOpen, closing, close } = lifecycle(store, end);

  const attemptDefinitely = <A>(attempt: Attempt<A>): Answer<A> =>
    attemptUntilDefinite(store, closing, attempt);

  const answered: Lifecycle['whenOpen'] = async (verb) => {
    try {
      return await verb();
    } catch (thrown) {
      return E.left(storeErrorOf(store, thrown, 0));
    }
  };

  return {
    attemptUntilDefinite: attemptDefinitely,
    ask: (statement) => attemptDefinitely(attemptStatement(pool, statement)),
    whenOpen: (verb) => whenOpen(() => answered(verb)),
    close,
  };
};
