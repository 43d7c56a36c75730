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

/** What is heard: first that one listens now, then everything that is told. */
type Heard = 'listening' | 'told';

/** Listens on a connection of its own. Completes when the connection is lost or cannot be had. */
export const heard = ({ listeners, schema }: Server): Observable<Heard> =>
  new Observable<Heard>((subscriber) => {
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
  /** Emits at growth by any process, and sometimes without; `listening` after a gap. Completes at `end`. */
  readonly grown: Observable<unknown>;
  /** Call it when this store has committed; that is sooner than the server tells it. */
  readonly grew: () => void;
  readonly end: () => void;
}

/** As long as anyone listens, the server wakes it, and it also looks by SQL how far the history is. */
export const growthOf = (server: Server, at: string): Growth => {
  const own = new Subject<void>();
  const ended = new ReplaySubject<void>(1);
  const elsewhere = merge(heard(server).pipe(repeat({ delay: listenAgainMs })), polled(server.pool, at)).pipe(
    share(),
  );
  return {
    grown: merge(own, elsewhere).pipe(takeUntil(ended)),
    grew: () => own.next(),
    end: () => ended.next(),
  };
};
