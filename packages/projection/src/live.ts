import * as E from 'fp-ts/lib/Either.js';
import {
  BehaviorSubject,
  defer,
  distinctUntilChanged,
  filter,
  map,
  merge,
  of,
  switchMap,
  type Observable,
} from 'rxjs';
import type { FollowChanges } from './document-changes.js';
import type { Documents } from './documents.js';
import { oneAtATime } from './one-at-a-time.js';
import type { ReadDocuments, ViewQuery } from './query.js';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Emits the answer of a query, and later every new answer that differs from the last one. */
export const live = <Shown>(
  documents: Pick<Documents, 'query'>,
  followChanges: FollowChanges,
  query: ViewQuery<Shown>,
  again: Observable<unknown>,
): Observable<Shown> =>
  defer(() => {
    /** The documents that the last run read; `anything` while the query runs. */
    const read = new BehaviorSubject<readonly ReadDocuments[] | 'anything'>('anything');
    const run = async () => {
      read.next('anything');
      const answer = await documents.query(query);
      if (E.isLeft(answer)) throw answer.left;
      read.next(answer.right.read);
      return answer.right;
    };
    return merge(of([]), read.pipe(switchMap(followChanges)), again).pipe(
      oneAtATime(run),
      filter(({ upTo }) => upTo !== undefined),
      map(({ shown }) => shown),
      distinctUntilChanged<Shown>(same),
    );
  });
