import { catchError, distinctUntilChanged, exhaustMap, from, interval, map, of, type Observable } from 'rxjs';
import { pollMs } from './patience.js';
import type { Server } from './server.js';

/** Asks for the head again and again. A server that does not answer counts as grown, so that a read says why. */
export const polled = ({ pool, schema }: Pick<Server, 'pool' | 'schema'>): Observable<unknown> =>
  interval(pollMs).pipe(
    exhaustMap(() =>
      from(pool.query<{ position: string }>(`SELECT position FROM ${schema}.head`)).pipe(
        map(({ rows }) => rows[0]?.position),
        catchError(() => of(NaN)),
      ),
    ),
    distinctUntilChanged(),
  );
