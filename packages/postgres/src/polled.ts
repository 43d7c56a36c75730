import type { Pool } from 'pg';
import { catchError, distinctUntilChanged, exhaustMap, from, interval, map, of, type Observable } from 'rxjs';
import { pollMs } from './patience.js';

/** Asks again and again how far a schema is. A server that does not answer counts as grown, so that a read says why. */
export const polled = (pool: Pick<Pool, 'query'>, sql: string): Observable<unknown> =>
  interval(pollMs).pipe(
    exhaustMap(() =>
      from(pool.query<{ at: string }>(sql)).pipe(
        map(({ rows }) => rows[0]?.at),
        catchError(() => of(NaN)),
      ),
    ),
    distinctUntilChanged(),
  );
