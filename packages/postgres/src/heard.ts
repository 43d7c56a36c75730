import { Observable } from 'rxjs';
import type { Server } from './server.js';

/** Listens on a connection of its own; emits once it does. Completes when the connection is lost or cannot be had. */
export const heard = ({ listeners, schema }: Server): Observable<void> =>
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
