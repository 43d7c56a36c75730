import type { Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failToOpen, parseConnectionString, type Host } from './connection-string.js';
import type { Credentials, EsdbClient } from './esdb-client.js';
import { reasonOf } from './failure.js';
import { findLeader } from './leader.js';
import { limitToOneConnection } from './one-connection.js';
import { createSharedClientSource } from './shared-client-source.js';
import { createOwnClientSource, type OwnClient, type ClientSource } from './client-source.js';

export interface Connection {
  readonly way: ClientSource;
  /** The user in the connection string. */
  readonly user: Credentials;
}

/**
 * Credentials for a server without TLS, which ignores them. They are passed nevertheless; see `CallsOptions`.
 */
const anonymous: Credentials = { username: 'anonymous', password: '' };

/**
 * Loads EventStoreDB's client. Call this only for a connection string: the Kurrent client does not work in a
 * process that has loaded EventStoreDB's client.
 */
const clientPackage = async () => {
  try {
    const { EventStoreDBClient } = await import('@eventstore/db-client');
    const { default: messages } = await import('@eventstore/db-client/generated/gossip_pb.js');
    return E.right({ EventStoreDBClient, messages });
  } catch {
    return failToOpen('the client package @eventstore/db-client is not installed; install it');
  }
};

/**
 * Makes a connection. If you pass a client, you dispose of it yourself. For a connection string, the
 * connection makes clients, each for one host, and disposes of them. `askMs` is the time for finding the
 * leader, in milliseconds. In this time, two hosts may be queried one after the other.
 */
export const connectTo = async (connection: string | EsdbClient, askMs: number): Answer<Connection> => {
  if (typeof connection !== 'string')
    return E.right({ way: createSharedClientSource(connection), user: anonymous });
  const servers = parseConnectionString(connection);
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
    return failToOpen(`its connection string is malformed: ${reasonOf(thrown)}`);
  }
  const isOne = others.length === 0 && !isDiscovered;
  return E.right({
    way: createOwnClientSource({
      find: (named) =>
        isOne && only
          ? Promise.resolve(named ?? only)
          : findLeader(servers.right, messages, 0.45 * askMs, named),
      clientFor: (host, longerMs, left) => limitToOneConnection(clientFor(host, longerMs), left),
    }),
    user,
  });
};
