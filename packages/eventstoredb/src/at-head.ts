import { storeError, type Answer, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { CatchUp, FollowedStream } from './catch-up.js';
import { shareNextRun } from './work-queue.js';

/** Returns a function that makes the error for a late answer, with the reason and the replica's position. */
export const createOverdueError = ({
  server,
  replica,
  confirmation,
}: Omit<FollowedStream, 'losses'>): (() => StoreError) => {
  const doubtsBefore = confirmation.countDoubts().count;
  return () => {
    const { count, reason } = confirmation.countDoubts();
    const why = count > doubtsBefore ? reason : 'the answer did not come in time';
    return storeError('store-unavailable', {
      store: server.name,
      reason: `${why}, at position ${replica.tip().position}`,
    });
  };
};

/**
 * Returns the answer, or an error if the answer comes after the instant `until` of `performance.now`. This
 * instant may move while the call waits.
 */
export const waitUntil = async <A>(
  until: () => number,
  answer: Answer<A>,
  late: () => StoreError,
): Answer<A> => {
  let timer: NodeJS.Timeout | undefined;
  const overdueThen = new Promise<E.Either<StoreError, A>>((resolve) => {
    const wait = () => {
      const leftMs = until() - performance.now();
      if (leftMs > 0) timer = setTimeout(wait, leftMs);
      else resolve(E.left(late()));
    };
    wait();
  });
  return Promise.race([answer, overdueThen]).finally(() => clearTimeout(timer));
};

/**
 * Brings the replica up to the server's present head. If one caller stops waiting, the others still get their
 * answer.
 */
export type AtHead = (until: number) => Answer<void>;

export const createAtHead = (catchUp: CatchUp, followed: Omit<FollowedStream, 'losses'>): AtHead => {
  const shared = shareNextRun(catchUp);
  return (until) => waitUntil(() => until, shared(), createOverdueError(followed));
};
