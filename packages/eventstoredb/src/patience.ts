import { setTimeout as pause } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from './failure.js';
import { pauseMs } from './retry-times.js';

export interface Patience {
  /** No attempt begins after this instant of `performance.now`. */
  readonly until: () => number;
  /** Begins the patience again. Call this when something has arrived. */
  readonly renew: () => void;
  /** Whether the caller has stopped waiting. */
  readonly isClosing: () => boolean;
}

/**
 * Starts a time limit for waiting. It ends after `firstMs` or, once it is renewed, `patienceMs` after the last
 * renewal.
 */
export const startPatience = (
  patienceMs: number,
  isClosing: () => boolean = () => false,
  firstMs = patienceMs,
): Patience => {
  let until = performance.now() + firstMs;
  const renew = () => {
    until = performance.now() + patienceMs;
  };
  return { until: () => until, renew, isClosing };
};

/** Repeats a call that the server does not answer, until the patience ends or a repetition cannot succeed. */
export const repeatPatiently = async <A>(
  attempt: () => Promise<E.Either<Failure, A>>,
  { until, isClosing }: Pick<Patience, 'until' | 'isClosing'>,
  isHopeless: (reason: string) => boolean = () => false,
): Promise<E.Either<Failure, A>> => {
  for (let tries = 1; ; tries += 1) {
    const outcome = await attempt();
    if (E.isRight(outcome) || outcome.left.is !== 'unknown' || isHopeless(outcome.left.reason))
      return outcome;
    if (isClosing() || performance.now() >= until()) return outcome;
    await pause(pauseMs(tries));
  }
};
