import { Subject, type Observable } from 'rxjs';
import type { Host } from './connection-string.js';
import type { EsdbClient } from './esdb-client.js';
import { CallTimedOut } from './call-timeout.js';

/** Provides the client for the server that accepts appends. */
export interface ClientSource {
  /** The client to use now. */
  readonly client: () => Promise<EsdbClient>;
  /** Report a failed call of a client here, since the next call may need another client. */
  readonly reportFailure: (client: EsdbClient, thrown: unknown) => void;
  /**
   * The error that made this source dispose of a client. The open reads of such a client do not report the
   * error: they end as complete or as aborted.
   */
  readonly reasonForGivingUp: (client: EsdbClient) => unknown;
  /** Emits an error when a client leaves its connection, before another connection is used. */
  readonly connectionsLeft: Observable<unknown>;
  /** Whether the caller also uses the client, and may change its connection. */
  readonly isShared: boolean;
  readonly release: () => Promise<void>;
}

/** A client for one host, which you can dispose of. */
export interface OwnClient extends EsdbClient {
  dispose: () => Promise<void>;
}

export interface OwnClientSourceOptions {
  /** Finds the host to use. `named` is the host that a follower has named as the leader. */
  readonly find: (named: Host | undefined) => Promise<Host>;
  /** Makes a client for one connection to a host. `left` is called when the client leaves the connection. */
  readonly clientFor: (host: Host, longerMs: number, left: () => void) => OwnClient;
}

/** The error of a client whose connection has ended, or is closed to further calls. */
export class ConnectionLeft extends Error {
  constructor() {
    super('the server, or a proxy before it, has ended the connection');
  }
}

const astray = ['unavailable', 'cancelled', 'not-leader'];

/** Whether the error of a call shows that this client can no longer reach the leader. */
const leadsNowhere = (thrown: unknown): boolean =>
  thrown instanceof CallTimedOut ||
  thrown instanceof ConnectionLeft ||
  astray.includes((thrown as { readonly type?: string } | undefined)?.type ?? '');

const namedIn = (thrown: unknown): Host | undefined =>
  (thrown as { readonly leader?: Host } | undefined)?.leader;

/**
 * A random addition to the keep-alive interval, in milliseconds. Clients with the same options share a
 * connection; a client with other options gets a new one.
 */
const someMs = (): number => 1 + Math.floor(Math.random() * 1_000);

const ignore = () => undefined;

/** Provides clients with a connection each. Replaces a client that can no longer reach the leader. */
export const createOwnClientSource = ({ find, clientFor }: OwnClientSourceOptions): ClientSource => {
  let leading: OwnClient | undefined;
  let beginning: Promise<EsdbClient> | undefined;
  let named: Host | undefined;
  let longerMs = 0;
  const connectionsLeft = new Subject<unknown>();
  const givenUp = new WeakMap<EsdbClient, unknown>();

  const giveUp = (client: OwnClient, thrown: unknown) => {
    givenUp.set(client, thrown);
    client.dispose().catch(ignore);
    [leading, beginning] = [undefined, undefined];
    named = namedIn(thrown);
    longerMs = someMs();
  };

  const leave = (client: OwnClient | undefined) => {
    if (client === undefined || client !== leading) return;
    const left = new ConnectionLeft();
    connectionsLeft.next(left);
    giveUp(client, left);
  };

  const begin = async (): Promise<EsdbClient> => {
    const host = await find(named);
    named = undefined;
    const client: OwnClient = clientFor(host, longerMs, () => leave(client));
    leading = client;
    return client;
  };

  return {
    isShared: false,
    connectionsLeft,
    client: () => {
      beginning ??= begin().catch((thrown: unknown) => {
        beginning = undefined;
        throw thrown;
      });
      return beginning;
    },
    reasonForGivingUp: (client) => givenUp.get(client),
    reportFailure: (client, thrown) => {
      if (leading !== undefined && client === leading && leadsNowhere(thrown)) giveUp(leading, thrown);
    },
    release: async () => {
      await leading?.dispose();
    },
  };
};
