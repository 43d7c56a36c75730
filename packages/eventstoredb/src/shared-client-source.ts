import { Subject } from 'rxjs';
import { watchConnection, type Channel } from './connection-watch.js';
import type { EsdbClient } from './esdb-client.js';
import { guardClient } from './one-connection.js';
import { ConnectionLeft, type ClientSource } from './client-source.js';

/** The client's access to its channel. Its successor reads through another one, which cannot be watched. */
interface Channelled {
  readonly getChannel?: () => Promise<Channel>;
}

const ignore = () => undefined;

/** Uses a client that the caller keeps. */
export const createSharedClientSource = (given: EsdbClient & Channelled): ClientSource => {
  const client = guardClient(given);
  const connectionsLeft = new Subject<unknown>();
  const watched = new WeakSet<Channel>();

  const watch = async (): Promise<EsdbClient> => {
    const channel = await given.getChannel?.();
    if (channel && !watched.has(channel)) {
      watched.add(channel);
      watchConnection(channel, () => {
        watched.delete(channel);
        connectionsLeft.next(new ConnectionLeft());
      });
    }
    return client;
  };

  return {
    isShared: true,
    connectionsLeft,
    client: watch,
    reasonForGivingUp: () => undefined,
    reportFailure: ignore,
    release: () => Promise.resolve(),
  };
};
