import type { Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { CatchUp, CatchUpOptions, FollowedStream } from './catch-up.js';
import type { Failure } from './failure.js';
import { repeatPatiently, startPatience, type Patience } from './patience.js';
import { storeErrorOf } from './store-error-of.js';

export type CheckPart = (followed: FollowedStream) => Promise<E.Either<Failure, void>>;

/** Checks all parts. All waiting shares the given patience, or one that begins with the call. */
export type CheckParts = (patience?: Patience) => Answer<void>;

/**
 * Returns a function that checks parts of the history, and the replica's tip. It checks every part, even
 * after a part was missing. It withdraws earlier losses only if one look has found all parts.
 */
export const createCheckParts = (
  options: CatchUpOptions,
  catchUp: CatchUp,
  parts: readonly CheckPart[],
): CheckParts => {
  const { server, replica, losses, patienceMs, isClosing } = options;

  /**
   * Checks the parts one after the other, and returns the first failure. Continues after a lost part, but
   * stops at any other failure.
   */
  const failureIn = async (patience: Patience): Promise<Failure | undefined> => {
    let lost: Failure | undefined;
    for (const part of parts) {
      const there = await repeatPatiently(() => part(options), patience);
      if (E.isRight(there)) continue;
      lost ??= there.left;
      if (there.left.is !== 'lost') return lost;
    }
    return lost;
  };

  return async (patience = startPatience(patienceMs, isClosing)) => {
    const failure = await failureIn(patience);
    const error = failure && storeErrorOf(failure, server, replica.tip());
    if (error && failure.is !== 'lost') return E.left(error);
    const reached = await catchUp(patience);
    if (error) return E.left(error);
    if (E.isRight(reached)) losses.withdraw();
    return reached;
  };
};
