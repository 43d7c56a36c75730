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
 * Polls a schema, and emits changes. An error counts as a change, so that the next read reports its reason.
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
type Signal = 'listening' | 'told';

/** Listens on its own connection. Completes when the connection is lost or cannot be made. */
export const listenForChanges = ({ listeners, schema }: Server): Observable<Signal> =>
  new Observable<Signal>((subscriber) => {
    const lost = () => subscriber.complete();
    const listen = async () => {
      const client = await listeners.connect();
      subscriber.add(() => client.release(true));
      client.on('error', lost).on('end', lost);
      client.on('notification', () => subscriber.next('told'));
      await client.query(`LISTEN ${schema}`);
      subscriber.next('listening');
    };
    listen().catch(lost);
  });

export interface Growth {
  /**
   * Emits when any process has added events, and sometimes without reason. Emits `listening` after a time
   * without a connection. Completes at `end`.
   */
  readonly grown: Observable<unknown>;
  /** Call this when this store has committed. It is faster than the server's notification. */
  readonly grew: () => void;
  readonly end: () => void;
}

/**
 * Reports growth. While there are subscribers, it listens for the server's notifications, and also polls by
 * SQL.
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
