import { because } from './because.js';
import * as E from 'fp-ts/lib/Either.js';
import type { Answer } from './store.js';
import { storeError, type StoreError } from './store-error.js';

/** The error of a function that is called after the store was closed. */
export const makeClosedError = (store: string): StoreError =>
  storeError('store-unavailable', {
    store,
    ...because('closed', 'it is closed; open it again', '既に閉じられている'),
  });

/** Runs the functions of a port until the port is closed. */
export interface Lifecycle {
  readonly whenOpen: <A>(verb: () => E.Either<StoreError, A> | Answer<A>) => Answer<A>;
  readonly closing: AbortSignal;
  /** Waits for the running functions, then releases their resources. */
  readonly close: () => Promise<void>;
}

export const lifecycle = (store: string, release: () => unknown): Lifecycle => {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  let ended: Promise<void> | undefined;

  const close = async () => {
    closing.abort();
    await Promise.allSettled(running);
    await release();
  };

  return {
    whenOpen: (verb) => {
      if (closing.signal.aborted) return Promise.resolve(E.left(makeClosedError(store)));
      const answer = Promise.resolve(verb());
      const done = () => running.delete(answer);
      running.add(answer);
      answer.then(done, done);
      return answer;
    },
    closing: closing.signal,
    close: () => (ended ??= close()),
  };
};
