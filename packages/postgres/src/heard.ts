import { Observable } from 'rxjs';
import type { Server } from './server.js';

/** What is heard: first that one listens now, then everything that is told. */
export type Heard = 'listening' | 'told';

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
