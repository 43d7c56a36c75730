import {
  merge,
  repeat,
  ReplaySubject,
  share,
  Subject,
  takeUntil,
  Observable,
  catchError,
  distinctUntilChanged,
  exhaustMap,
  from,
  interval,
  map,
  of,
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

/** The connection listens now, or a notification arrived. */
type Signal = 'listening' | 'notified';

/** Listens on its own connection. Completes when the connection is lost or cannot be made. */
export const listenForChanges = ({ listeners, schema }: Server): Observable<Signal> =>
  new Observable<Signal>((subscriber) => {
    const lost = () => subscriber.complete();
    const listen = async () => {
      const client = await listeners.connect();
      subscriber.add(() => client.release(true));
      client.on('error', lost).on('end', lost);
      client.on('notification', () => subscriber.next('notified'));
      await client.query(`LISTEN ${schema}`);
      subscriber.next('listening');
    };
    listen().catch(lost);
  });

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
    listenForChanges(server).pipe(repeat({ delay: listenAgainMs })),
    pollChanges(server.pool, at),
  ).pipe(share());
  return {
    grown: merge(own, elsewhere).pipe(takeUntil(ended)),
    grew: () => own.next(),
    end: () => ended.next(),
  };
};
