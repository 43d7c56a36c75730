import type { Answer, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { CatchUp, CatchUpOptions, Followed } from './catch-up.js';
import type { Failure } from './failure.js';
import { patiently, waiting, type Patience } from './patiently.js';
import { storeErrorOf } from './store-error-of.js';

/** Looks for one part of the history at the server. */
export type LookFor = (followed: Followed) => Promise<E.Either<Failure, void>>;

/** Looks for all parts; by default the patience for all of them begins now. */
export type Look = (patience?: Patience) => Answer<void>;

/**
 * Looks for some parts of the history, and for the replica's tip. It looks for every part even if one is lost, and only
 * if it has seen all of them in one look, losses are withdrawn.
 */
export const lookWith = (options: CatchUpOptions, catchUp: CatchUp, parts: readonly LookFor[]): Look => {
  const { server, replica, losses, patienceMs, isClosing } = options;
  return async (patience = waiting(patienceMs, isClosing)) => {
    let lost: StoreError | undefined;
    for (const part of parts) {
      const there = await patiently(() => part(options), patience);
      if (E.isRight(there)) continue;
      const error = storeErrorOf(there.left, server, replica.tip());
      if (there.left.is !== 'lost') return E.left(lost ?? error);
      lost ??= error;
    }
    const reached = await catchUp(patience);
    if (lost !== undefined || E.isLeft(reached)) return lost === undefined ? reached : E.left(lost);
    losses.withdraw();
    return reached;
  };
};
