import * as E from 'fp-ts/lib/Either.js';

/** Why a caller waits no longer: the limit passed, or the caller gave up everything that it waited for. */
export type Unanswered = 'timed-out' | 'given-up';

/** The calls that wait for an answer, so that their caller can give all of them up. */
export interface WaitingCalls {
  /** Adds a call, or gives it up immediately if all were given up. Returns how to remove it. */
  readonly add: (giveUp: () => void) => () => void;
  readonly giveUpAll: () => void;
}

export const waitingCalls = (): WaitingCalls => {
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

/** A limit that no timer exceeds: about 24 days, in milliseconds. */
const longestMs = 2 ** 31 - 1;

/** How it stands with one call: whether its caller waits no longer, and what is to be done then. */
interface Wait {
  isSettled: boolean;
  readonly ending: (() => void)[];
}

/**
 * Waits for the answer of a host's function, at most so many milliseconds. A late answer is ignored, also if it is a
 * rejection. The timer does not keep the process running. Rejects with what the function throws in time. Does not call it
 * if all calls were given up before.
 */
export const withinTime = <A>(
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
