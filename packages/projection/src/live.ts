import * as E from 'fp-ts/lib/Either.js';
import { defer, distinctUntilChanged, filter, map, merge, of, type Observable } from 'rxjs';
import type { ViewQuery, DocumentRequest } from './query.js';
import { canAffect } from './document-changes.js';
import type { Documents } from './documents.js';
import { oneAtATime } from './one-at-a-time.js';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Emits the answer of a query, and later every new answer that differs from the last one. */
export const live = <Shown>(
  documents: Documents,
  query: ViewQuery<Shown>,
  again: Observable<unknown>,
): Observable<Shown> =>
  defer(() => {
    /** The documents that the last run requested; undefined while the query runs. */
    let wanted: readonly DocumentRequest[] | undefined;
    const news = documents.changes.pipe(
      filter((changed) => wanted === undefined || canAffect(changed, wanted)),
    );
    const ask = async () => {
      wanted = undefined;
      const answer = await documents.query(query);
      if (E.isLeft(answer)) throw answer.left;
      ({ wanted } = answer.right);
      return answer.right;
    };
    return merge(of([]), news, again).pipe(
      oneAtATime(ask),
      filter(({ upTo }) => upTo !== undefined),
      map(({ shown }) => shown),
      distinctUntilChanged<Shown>(same),
    );
  });
