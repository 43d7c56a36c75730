import type { Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { CatchUp, CatchUpOptions, Followed } from './catch-up.js';
import type { Failure } from './failure.js';
import { patiently, waiting } from './patiently.js';
import { storeErrorOf } from './store-error-of.js';

/** Looks for one thing that shows that the history is there. */
export type LookFor = (followed: Followed) => Promise<E.Either<Failure, void>>;

/** Looks for some things that show that the history is there, and for the replica's tip. */
export const lookWith = (
  options: CatchUpOptions,
  catchUp: CatchUp,
  parts: readonly LookFor[],
): (() => Answer<void>) => {
  const { server, replica, patienceMs, isClosing } = options;
  return async () => {
    const patience = waiting(patienceMs, isClosing);
    for (const part of parts) {
      const there = await patiently(() => part(options), patience);
      if (E.isLeft(there)) return E.left(storeErrorOf(there.left, server, replica.tip()));
    }
    return catchUp();
  };
};
