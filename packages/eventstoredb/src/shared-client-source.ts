import { Subject } from 'rxjs';
import { watchConnection, type Channel } from './connection-watch.js';
import type { EsdbClient } from './esdb-client.js';
import { guardClient } from './one-connection.js';
import { ConnectionLeft, type ClientSource } from './client-source.js';

/**
 * The client's access to its channel. A Kurrent client reads through another channel, which cannot be
 * watched.
 */
interface Channelled {
  readonly getChannel?: () => Promise<Channel>;
}

const ignore = () => undefined;

/** Provides the client that the caller has passed, and never replaces it. */
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
