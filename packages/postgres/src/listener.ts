import type { Notification, Pool, PoolClient } from 'pg';
import { Observable, ReplaySubject, share, switchMap } from 'rxjs';
import { createWorkQueue } from './work-queue.js';

/** The connection listens now, or a notification arrived. */
export type Signal = 'listening' | 'notified';

/** Listens for the notifications of any number of channels, on one connection. */
export interface Listener {
  /** Completes when the connection is lost or cannot be made. */
  readonly listen: (channel: string) => Observable<Signal>;
  readonly end: () => Promise<void>;
}

/** A connection, which executes one statement after the other. */
interface Connection {
  readonly client: PoolClient;
  readonly turn: ReturnType<typeof createWorkQueue>;
}

/** A connection until the subscription ends. Completes when the connection is lost or cannot be made. */
const connect = (pool: Pool): Observable<Connection> =>
  new Observable((subscriber) => {
    const lost = () => subscriber.complete();
    const take = async () => {
      const client = await pool.connect();
      subscriber.add(() => client.release(true));
      client.on('error', lost).on('end', lost);
      subscriber.next({ client, turn: createWorkQueue() });
    };
    take().catch(lost);
  });

const listenOn = ({ client, turn }: Connection, channel: string): Observable<Signal> =>
  new Observable((subscriber) => {
    const lost = () => subscriber.complete();
    const notify = (notification: Notification) => {
      if (notification.channel === channel) subscriber.next('notified');
    };
    client.on('notification', notify).on('end', lost);
    subscriber.add(() => client.off('notification', notify).off('end', lost));
    turn(() => client.query(`LISTEN "${channel}"`)).then(() => subscriber.next('listening'), lost);
  });

/** A listener on a connection of a pool. The pool has at most one connection, and nobody else uses it. */
export const listenerOn = (pool: Pool): Listener => {
  const connection = connect(pool).pipe(share({ connector: () => new ReplaySubject(1) }));
  return {
    listen: (channel) => connection.pipe(switchMap((opened) => listenOn(opened, channel))),
    end: async () => {
      if (!pool.ending) await pool.end();
    },
  };
};
