import { storeError, type Answer, type EventStore, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { catchUpWith } from './catch-up.js';
import { connectedTo } from './connected-to.js';
import type { Credentials, EsdbClient } from './esdb-client.js';
import { eventStoreDb, type EventStoreDbOptions } from './event-store-db.js';
import { keptForEver } from './kept-for-ever.js';
import { attemptMs, defaultPatienceMs } from './patience.js';
import { replicaIn } from './replica.js';
import { serverLine } from './server-line.js';
import { serverStream } from './server-stream.js';

export interface EventStoreDbStoreOptions {
  /** A connection string, as in `esdb://localhost:2113?tls=false`; or a client, which stays yours to dispose of. */
  readonly connection: string | EsdbClient;
  /** The id of the library system whose history the stream holds. */
  readonly librarySystem: string;
  /** The name of the stream; `torioki-` and the library system's id when it is left out. */
  readonly stream?: string;
  /**
   * A store of the same library system that nobody else writes: in memory, or on disk so that a restart reads only the
   * news. It answers queries. The opened store closes it.
   */
  readonly replica: EventStore;
  /**
   * A user who may read and append to the stream and read its metadata; the one in the connection string by default. A
   * client keeps its own to itself: with a client they are given here too.
   */
  readonly credentials?: Credentials;
  /** How long a verb waits for the server, in milliseconds; 10,000 by default. */
  readonly patienceMs?: number;
  /** The writer's clock, which `recordedAt` is taken from. */
  readonly clock?: () => Date;
}

const sameSystem = (replica: EventStore, librarySystem: string): E.Either<StoreError, void> =>
  replica.librarySystem === librarySystem
    ? E.right(undefined)
    : E.left(
        storeError('other-library-system', {
          store: 'The replica',
          expected: librarySystem,
          found: replica.librarySystem,
        }),
      );

/** The store on a stream, once it is known to be kept and the replica has what is there. */
const opened = async (
  replica: EventStore,
  { server, patienceMs, ...options }: Omit<EventStoreDbOptions, 'replica'>,
): Answer<EventStore> => {
  const opening = { until: performance.now() + patienceMs, isClosing: () => false };
  const kept = await keptForEver(server, opening);
  if (E.isLeft(kept)) return kept;
  const own = await replicaIn(replica, server.name);
  if (E.isLeft(own)) return own;
  const caughtUp = await catchUpWith(server, own.right, opening.isClosing)(opening.until);
  return E.isLeft(caughtUp)
    ? caughtUp
    : E.right(eventStoreDb({ server, replica: own.right, patienceMs, ...options }));
};

/**
 * Opens a library system's history in a stream on EventStoreDB, which several processes may have open at once, each
 * with a replica of its own. Answers once the replica has what the server has. Fails with `store-unavailable`,
 * `store-access-denied`, `store-not-opened`, `history-missing`, `chain-broken` and `other-library-system`, and then
 * leaves the replica open.
 */
export const openEventStoreDb = async ({
  connection,
  librarySystem,
  stream = `torioki-${librarySystem}`,
  replica,
  credentials,
  patienceMs = defaultPatienceMs,
  clock = () => new Date(),
}: EventStoreDbStoreOptions): Answer<EventStore> => {
  const same = sameSystem(replica, librarySystem);
  if (E.isLeft(same)) return same;
  const connected = await connectedTo(connection);
  if (E.isLeft(connected)) return connected;
  const { client, user, release } = connected.right;
  const options = { client, stream, credentials: credentials ?? user, deadlineMs: attemptMs(patienceMs) };
  const server = serverStream(options);
  const store = await opened(replica, {
    server,
    serverLine: serverLine(options),
    patienceMs,
    clock,
    release,
  });
  if (E.isLeft(store)) await release();
  return store;
};
