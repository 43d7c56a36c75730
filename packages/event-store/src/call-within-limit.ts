import * as E from 'fp-ts/lib/Either.js';

/** Why a caller stopped waiting: the time was over, or the caller gave up all its calls. */
export type Unanswered = 'timed-out' | 'given-up';

/** The calls in progress. Their caller can give up all of them together. */
export interface WaitingCalls {
  /**
   * Adds a call; gives it up immediately if all calls were given up before. Returns a function that removes
   * the call.
   */
  readonly add: (giveUp: () => void) => () => void;
  readonly giveUpAll: () => void;
}

export const trackCalls = (): WaitingCalls => {
  const calls = new Set<() => void>();
  let isOver = false;
  return {
    add: (giveUp) => {
      if (isOver) giveUp();
      else calls.add(giveUp);
      return () => void calls.delete(giveUp);
    },
    giveUpAll: () => {
      isOver = true;
      for (const giveUp of [...calls]) giveUp();
    },
  };
};

/** The longest delay of a timer: about 24 days, in milliseconds. */
const longestMs = 2 ** 31 - 1;

/** The state of one call: whether its caller still waits, and the cleanup at its end. */
interface Wait {
  isSettled: boolean;
  readonly ending: (() => void)[];
}

/**
 * Calls a host's function and waits for its answer, for at most `limitMs` milliseconds. Ignores a late answer
 * or rejection. The timer does not keep the process running. Rejects if the function throws in time. Does not
 * call the function if all calls were given up before.
 */
export const callWithinLimit = <A>(
  call: () => A | Promise<A>,
  limitMs: number,
  waiting?: WaitingCalls,
): Promise<E.Either<Unanswered, A>> =>
  new Promise((resolve, reject) => {
    const wait: Wait = { isSettled: false, ending: [] };
    const settled =
      <Given>(settle: (given: Given) => void) =>
      (given: Given): void => {
        wait.isSettled = true;
        for (const leave of wait.ending) leave();
        settle(given);
      };
    const giveUp = (why: Unanswered) => settled(resolve)(E.left(why));
    const timer = setTimeout(giveUp, Math.min(limitMs, longestMs), 'timed-out').unref();
    wait.ending.push(() => clearTimeout(timer));
    if (waiting) wait.ending.push(waiting.add(() => giveUp('given-up')));
    if (wait.isSettled) return;
    (async () => await call())().then(
      settled((answer) => resolve(E.right(answer))),
      settled(reject),
    );
  });
