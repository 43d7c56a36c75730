import {
  merge,
  repeat,
  ReplaySubject,
  share,
  Subject,
  takeUntil,
  catchError,
  distinctUntilChanged,
  exhaustMap,
  from,
  interval,
  map,
  of,
  type Observable,
} from 'rxjs';
import type { Pool } from 'pg';
import { listenAgainMs, pollMs } from './patience.js';
import type { Server } from './server.js';

/**
 * Repeats an SQL query, and emits when its value `at` changes. An error counts as a change, so that the
 * subscriber's next read reports the reason.
 */
export const pollChanges = (pool: Pick<Pool, 'query'>, sql: string): Observable<unknown> =>
  interval(pollMs).pipe(
    exhaustMap(() =>
      from(pool.query<{ at: string }>(sql)).pipe(
        map(({ rows }) => rows[0]?.at),
        catchError(() => of(NaN)),
      ),
    ),
    distinctUntilChanged(),
  );

export interface Growth {
  /**
   * Emits when any process has written to the schema, and sometimes without a write. Emits `listening` when a
   * connection begins to listen: the first connection, or a new one after a loss. Completes at `end`.
   */
  readonly grown: Observable<unknown>;
  /** Call this after a commit: subscribers then need not wait for the server's notification. */
  readonly grew: () => void;
  readonly end: () => void;
}

/**
 * Reports growth. While there are subscribers, it listens for the server's notifications, and also polls with
 * the query `at`.
 */
export const growthOf = (server: Server, at: string): Growth => {
  const own = new Subject<void>();
  const ended = new ReplaySubject<void>(1);
  const elsewhere = merge(
    server.listener.listen(server.name).pipe(repeat({ delay: listenAgainMs })),
    pollChanges(server.pool, at),
  ).pipe(share());
  return {
    grown: merge(own, elsewhere).pipe(takeUntil(ended)),
    grew: () => own.next(),
    end: () => ended.next(),
  };
};
