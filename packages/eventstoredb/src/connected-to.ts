import type { Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { notOpened, serversIn, type Host } from './connection-string.js';
import type { Credentials, EsdbClient } from './esdb-client.js';
import { reasonOf } from './failure.js';
import { findLeader } from './leader.js';
import { onOneConnection } from './one-connection.js';
import { sharedWay } from './shared-way.js';
import { ownWay, type OwnClient, type Way } from './way.js';

export interface Connection {
  readonly way: Way;
  /** The user in the connection string. */
  readonly user: Credentials;
}

/** A server without TLS ignores credentials. They are passed nevertheless; see `CallsOptions`. */
const anonymous: Credentials = { username: 'anonymous', password: '' };

/** Loaded only for connection strings, since the Kurrent client does not work beside it. */
const clientPackage = async () => {
  try {
    const { EventStoreDBClient } = await import('@eventstore/db-client');
    const { default: messages } = await import('@eventstore/db-client/generated/gossip_pb.js');
    return E.right({ EventStoreDBClient, messages });
  } catch {
    return notOpened('the package @eventstore/db-client, which connects to it, is not installed; install it');
  }
};

/**
 * Makes a connection. The caller disposes of its own client. For a connection string, this makes clients,
 * each for one host, and disposes of them. `askMs` is the time for finding the leader, in which two hosts may
 * be queried one after the other.
 */
export const connectedTo = async (connection: string | EsdbClient, askMs: number): Answer<Connection> => {
  if (typeof connection !== 'string') return E.right({ way: sharedWay(connection), user: anonymous });
  const servers = serversIn(connection);
  if (E.isLeft(servers)) return servers;
  const found = await clientPackage();
  if (E.isLeft(found)) return found;
  const { EventStoreDBClient, messages } = found.right;
  const { hosts, isDiscovered, stringFor, user = anonymous } = servers.right;
  const [only, ...others] = hosts;
  const clientFor = (host: Host, longerMs: number): OwnClient =>
    EventStoreDBClient.connectionString(stringFor(host, longerMs));
  try {
    if (only) clientFor(only, 0);
  } catch (thrown) {
    return notOpened(`its connection string is malformed: ${reasonOf(thrown)}`);
  }
  const isOne = others.length === 0 && !isDiscovered;
  return E.right({
    way: ownWay({
      find: (named) =>
        isOne && only
          ? Promise.resolve(named ?? only)
          : findLeader(servers.right, messages, 0.45 * askMs, named),
      clientFor: (host, longerMs, left) => onOneConnection(clientFor(host, longerMs), left),
    }),
    user,
  });
};
