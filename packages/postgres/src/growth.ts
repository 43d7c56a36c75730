import {
  catchError,
  distinctUntilChanged,
  exhaustMap,
  from,
  interval,
  map,
  merge,
  Observable,
  of,
  repeat,
  ReplaySubject,
  share,
  Subject,
  takeUntil,
} from 'rxjs';
import { listenAgainMs, pollMs } from './patience.js';
import type { Server } from './server.js';

export interface Growth {
  /** Emits when the history has grown, of whatever process, and sometimes when it has not; completes at `end`. */
  readonly grown: Observable<unknown>;
  /** Says that this store has committed, sooner than the server does. */
  readonly grew: () => void;
  readonly end: () => void;
}

/** Listens on a connection of its own; emits once it does. Completes when the connection is lost or cannot be had. */
const heard = ({ listeners, schema }: Server): Observable<unknown> =>
  new Observable<void>((subscriber) => {
    const lost = () => subscriber.complete();
    const listen = async () => {
      const client = await listeners.connect();
      subscriber.add(() => client.release(true));
      client.on('error', lost).on('end', lost);
      client.on('notification', () => subscriber.next());
      await client.query(`LISTEN ${schema}`);
      subscriber.next();
    };
    listen().catch(lost);
  });

/** Asks for the head. A server that does not answer counts as grown, so that a read says why. */
const polled = ({ pool, schema }: Server): Observable<unknown> =>
  interval(pollMs).pipe(
    exhaustMap(() =>
      from(pool.query<{ position: string }>(`SELECT position FROM ${schema}.head`)).pipe(
        map(({ rows }) => Number(rows[0]?.position)),
        catchError(() => of(NaN)),
      ),
    ),
    distinctUntilChanged(),
  );

/** Is woken by the server, and looks for itself, as long as anyone listens. */
export const growthOf = (server: Server): Growth => {
  const own = new Subject<void>();
  const ended = new ReplaySubject<void>(1);
  const elsewhere = merge(heard(server).pipe(repeat({ delay: listenAgainMs })), polled(server)).pipe(share());
  return {
    grown: merge(own, elsewhere).pipe(takeUntil(ended)),
    grew: () => own.next(),
    end: () => ended.next(),
  };
};
