import { Subject } from 'rxjs';
import { whenConnectionLeft, type Channel } from './connection-watch.js';
import type { EsdbClient } from './esdb-client.js';
import { guarded } from './one-connection.js';
import { ConnectionLeft, type Way } from './way.js';

/** The client's access to its channel. Its successor reads through another one, which cannot be watched. */
interface Channelled {
  readonly getChannel?: () => Promise<Channel>;
}

const ignore = () => undefined;

/** Uses a client that the caller keeps. */
export const sharedWay = (given: EsdbClient & Channelled): Way => {
  const client = guarded(given);
  const connectionsLeft = new Subject<unknown>();
  const watched = new WeakSet<Channel>();

  const watch = async (): Promise<EsdbClient> => {
    const channel = await given.getChannel?.();
    if (channel && !watched.has(channel)) {
      watched.add(channel);
      whenConnectionLeft(channel, () => {
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
    givenUpFor: () => undefined,
    failed: ignore,
    release: () => Promise.resolve(),
  };
};
