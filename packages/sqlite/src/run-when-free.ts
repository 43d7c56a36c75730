import { setTimeout as pause } from 'node:timers/promises';
import { storeError, type Answer, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { isBusy, patienceMs, pauseMs } from './patience.js';
import { storeErrorOf } from './store-error-of.js';

/** Calls `attempt`. While the file is locked, calls it again without blocking, for at most `patienceMs`. */
export const runWhenFree = async <A>(file: string, attempt: () => E.Either<StoreError, A>): Answer<A> => {
  const since = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return attempt();
    } catch (thrown) {
      if (!isBusy(thrown)) return E.left(storeErrorOf(file, thrown));
      const waitedMs = Math.round(performance.now() - since);
      if (waitedMs >= patienceMs) return E.left(storeError('store-busy', { store: file, waitedMs }, thrown));
      await pause(pauseMs(tries));
    }
  }
};
