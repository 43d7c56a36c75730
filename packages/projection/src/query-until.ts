import type { Answer, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { lastValueFrom, merge, of, startWith, takeUntil, takeWhile, timer, type SchedulerLike } from 'rxjs';
import type { Documents } from './documents.js';
import { oneAtATime } from './one-at-a-time.js';

export interface Patience {
  readonly ms: number;
  readonly scheduler: SchedulerLike;
}

/**
 * Repeats a query after every change, until its answer is good, the query fails, or the time has passed.
 * Returns the last answer.
 */
export const queryUntil = async <A>(
  { changes }: Pick<Documents, 'changes'>,
  ask: () => Answer<A>,
  isGood: (answer: A) => boolean,
  { ms, scheduler }: Patience,
): Answer<A> => {
  const isWanting = (answer: E.Either<StoreError, A>) => E.isRight(answer) && !isGood(answer.right);
  const first = await ask();
  if (!isWanting(first)) return first;
  return lastValueFrom(
    merge(of([]), changes).pipe(
      oneAtATime(ask),
      startWith(first),
      takeWhile(isWanting, true),
      takeUntil(timer(ms, scheduler)),
    ),
  );
};
