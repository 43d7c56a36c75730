import { storeError, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Credentials, EsdbClient } from './esdb-client.js';

export interface Connection {
  readonly client: EsdbClient;
  /** The user that the connection names. */
  readonly user: Credentials;
  readonly release: () => Promise<void>;
}

/** A server without TLS asks for none and is sent none; they are passed all the same, see `ServerStreamOptions`. */
const anonymous: Credentials = { username: 'anonymous', password: '' };

/** The client is not told the user: its own words for what is wrong with a connection string repeat all of it. */
const parted = (string: string): { readonly user: Credentials; readonly servers: string } => {
  const [all = '', protocol = '', username = '', password = ''] =
    /^([^:]+:\/\/)([^:/?]+):([^?]*)@/.exec(string) ?? [];
  return all === ''
    ? { user: anonymous, servers: string }
    : {
        user: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
        servers: protocol + string.slice(all.length),
      };
};

const notOpened = (reason: string) =>
  E.left(storeError('store-not-opened', { store: 'EventStoreDB', reason }));

/** Loaded for connection strings alone: the Kurrent client, which may be given instead, breaks in its company. */
const clientPackage = () =>
  import('@eventstore/db-client').then(
    (exported) => E.right(exported),
    () => notOpened('the package @eventstore/db-client, which connects to it, is not installed'),
  );

/** A client of one's own stays so; one made of a connection string is disposed of in the end. */
export const connectedTo = async (connection: string | EsdbClient): Answer<Connection> => {
  if (typeof connection !== 'string')
    return E.right({ client: connection, user: anonymous, release: () => Promise.resolve() });
  const found = await clientPackage();
  if (E.isLeft(found)) return found;
  try {
    const { user, servers } = parted(connection);
    const client = found.right.EventStoreDBClient.connectionString(servers);
    return E.right({ client, user, release: () => client.dispose() });
  } catch {
    return notOpened('its connection string is malformed, or names a file that is not there');
  }
};
