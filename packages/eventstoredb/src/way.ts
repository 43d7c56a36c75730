import type { Host } from './connection-string.js';
import type { EsdbClient } from './esdb-client.js';
import { NothingCame } from './in-time.js';

/** The way to the server that takes appends. */
export interface Way {
  /** The client that leads there now. */
  readonly client: () => Promise<EsdbClient>;
  /** Call it when a call of a client failed, since the next call may have to go another way. */
  readonly failed: (client: EsdbClient, thrown: unknown) => void;
  /** Whether a client is still in use. The reads of a client that was given up end as if there were nothing more. */
  readonly leads: (client: EsdbClient) => boolean;
  /** Whether somebody else keeps the client, so that its connections may change unseen. */
  readonly isShared: boolean;
  readonly release: () => Promise<void>;
}

/** A client that is made for one host, and can be given up. */
export interface OwnClient extends EsdbClient {
  readonly dispose: () => Promise<void>;
}

export interface OwnWayOptions {
  /** Finds where to go; gets the host that a follower has named. */
  readonly find: (named: Host | undefined) => Promise<Host>;
  /** A client for a host. Its keep-alive is `longerMs` longer than the options say. */
  readonly clientFor: (host: Host, longerMs: number) => OwnClient;
}

const astray = ['unavailable', 'cancelled', 'not-leader'];

/** Whether a call failed in such a way that this client leads nowhere. */
const isAstray = (thrown: unknown): boolean =>
  thrown instanceof NothingCame ||
  astray.includes((thrown as { readonly type?: string } | undefined)?.type ?? '');

const namedIn = (thrown: unknown): Host | undefined =>
  (thrown as { readonly leader?: Host } | undefined)?.leader;

/** All clients of a process with the same options share a connection. A client with other options gets its own. */
const someMs = (): number => 1 + Math.floor(Math.random() * 1_000);

const ignore = () => undefined;

/** A way that is made anew whenever it leads nowhere: another client, with a connection of its own. */
export const ownWay = ({ find, clientFor }: OwnWayOptions): Way => {
  let leading: OwnClient | undefined;
  let beginning: Promise<EsdbClient> | undefined;
  let named: Host | undefined;
  let longerMs = 0;

  const begin = async (): Promise<EsdbClient> => {
    const host = await find(named);
    named = undefined;
    leading = clientFor(host, longerMs);
    return leading;
  };

  return {
    isShared: false,
    client: () => {
      beginning ??= begin().catch((thrown: unknown) => {
        beginning = undefined;
        throw thrown;
      });
      return beginning;
    },
    leads: (client) => client === leading,
    failed: (client, thrown) => {
      if (client !== leading || !isAstray(thrown)) return;
      leading.dispose().catch(ignore);
      [leading, beginning] = [undefined, undefined];
      named = namedIn(thrown);
      longerMs = someMs();
    },
    release: async () => {
      await leading?.dispose();
    },
  };
};

/**
 * After a failure the client looks for a new way, and nobody handles it if it finds none: that would end the process.
 */
const guarded = (
  client: EsdbClient & { handleError?: (...args: readonly unknown[]) => Promise<void> },
): EsdbClient => {
  const { handleError } = client;
  if (handleError) client.handleError = (...args) => handleError(...args).catch(ignore);
  return client;
};

/** The way of a client that somebody else keeps. */
export const sharedWay = (given: EsdbClient): Way => {
  const client = guarded(given);
  return {
    isShared: true,
    client: () => Promise.resolve(client),
    leads: () => true,
    failed: ignore,
    release: () => Promise.resolve(),
  };
};
