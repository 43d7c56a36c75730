import { storeError, inMemoryEventStore, findLastCursor } from '@torioki/event-store';
import type { Answer, EventStore, OpenedStore, StoreError } from '@torioki/event-store';
import { toAnswer, explainThrown, attempt, unwrap, because, readOnly } from '@torioki/event-store/adapter';
import type { ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { createCalls, type Calls } from './calls.js';
import { createCatchUp } from './catch-up.js';
import { confirmation } from './confirmation.js';
import { connectTo } from './connect-to.js';
import { eventStoreDb, type EventStoreDbOptions } from './event-store-db.js';
import { isMisdirected, reasonOf, type Failure } from './failure.js';
import { checkFirstEvent, readRetentionLimits, describeLimits } from './retention.js';
import { createCheckParts } from './check-parts.js';
import { createLosses } from './losses.js';
import { attemptMs, defaultPatienceMs } from './retry-times.js';
import type { EventStoreDbEvidence, EventStoreDbStoreOptions } from './store-options.js';
import { repeatPatiently, startPatience } from './patience.js';
import { openReplica } from './replica.js';
import { createTurnStream } from './turn-stream.js';
import { serverStream, type ServerStream } from './server-stream.js';
import { storeErrorOf } from './store-error-of.js';
import {
  requireNoFormerStream,
  streamNameOf,
  requireValidName,
  librarySystemOf,
  storeNameOf,
} from './stream-name.js';

const notOpened = (stream: string, why: ReasonTexts) =>
  E.left(storeError('store-not-opened', { store: storeNameOf(stream), ...why }));

/**
 * Returns a store as read-only if it has events. An empty stream is an error, since no server distinguishes
 * it from a missing stream.
 */
const requireEvents = async (store: EventStore, stream: string): Answer<EventStore> => {
  const end = await findLastCursor(store);
  if (E.isRight(end) && end.right.position > 0) return E.right(readOnly(store, storeNameOf(stream)));
  await store.close();
  return E.isLeft(end)
    ? end
    : notOpened(stream, because('no-stream', 'the stream does not exist', 'そのようなストリームはない'));
};

/**
 * Opens an existing stream read-only. The stream does not name its library system, but the hash of its first
 * event depends on it. If the history belongs to another library system, opening fails with `chain-broken`.
 */
const openEvidence = async (
  { librarySystem: expected, stream = '', ...options }: EventStoreDbEvidence,
  open: (options: EventStoreDbStoreOptions) => Answer<EventStore>,
): Answer<EventStore> => {
  const librarySystem = expected ?? librarySystemOf(stream);
  if (librarySystem === undefined)
    return notOpened(
      stream,
      because(
        'no-library-system',
        'its library system is unknown; set librarySystem',
        'どの図書館システムの履歴かを --library-system で書く',
      ),
    );
  const name = stream || streamNameOf(librarySystem);
  const replica = inMemoryEventStore({ librarySystem });
  const store = await open({ ...options, readOnly: false, librarySystem, replica, stream: name });
  return E.isLeft(store) ? store : requireEvents(store.right, name);
};

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

interface Opening extends Omit<EventStoreDbOptions, 'replica' | 'losses'> {
  readonly calls: Calls;
  readonly store: EventStore;
  /** The stream's name in the options, if any. */
  readonly stream: string | undefined;
  readonly missingMs: number | undefined;
}

const openingError = (failure: Failure, server: ServerStream): StoreError =>
  failure.is === 'untrusted' || (failure.is === 'unknown' && isMisdirected(failure.reason))
    ? storeError(
        'store-not-opened',
        { store: server.name, ...explainThrown(failure.cause, failure.reason) },
        failure.cause,
      )
    : storeErrorOf(failure, server, { position: 1 });

/** Marks `store-unavailable` as an error of opening: nothing was sent. */
const asOpeningError = (error: StoreError): StoreError =>
  error.code === 'store-unavailable'
    ? storeError(error.code, { ...error.details, opening: true }, error.cause)
    : error;

/** Fails with `store-not-opened` if the server may drop events of the stream, or has dropped all of them. */
const requireNoLimits = async (server: ServerStream, patienceMs: number): Answer<void> => {
  const set = await repeatPatiently(
    () => readRetentionLimits(server),
    startPatience(patienceMs),
    isMisdirected,
  );
  if (E.isLeft(set)) return E.left(openingError(set.left, server));
  return set.right.length === 0
    ? E.right(undefined)
    : E.left(storeError('store-not-opened', { store: server.name, ...describeLimits(set.right) }));
};

/** The store on a stream without retention limits, once the replica has caught up. */
const openCaughtUp = (opening: Opening): Answer<EventStore> =>
  attempt(async function* () {
    const { calls, server, store, stream, patienceMs, missingMs, ...options } = opening;
    yield* unwrap(await requireNoLimits(server, patienceMs));
    if (stream === undefined)
      yield* unwrap(await requireNoFormerStream(calls, store.librarySystem, patienceMs));
    const followed = {
      server,
      replica: yield* unwrap(await openReplica(store, server.name)),
      confirmation: options.confirmation,
      losses: createLosses(server.name, missingMs),
      patienceMs,
    };
    const untilOpened = { ...followed, isClosing: () => false };
    yield* unwrap(await createCheckParts(untilOpened, createCatchUp(untilOpened), [checkFirstEvent])());
    return eventStoreDb({ ...followed, ...options });
  });

const openWritable = ({
  connection,
  librarySystem,
  stream,
  replica,
  credentials,
  patienceMs = defaultPatienceMs,
  missingMs,
  clock = () => new Date(),
}: EventStoreDbStoreOptions): Answer<EventStore> =>
  attempt(async function* () {
    const name = stream ?? streamNameOf(librarySystem);
    yield* unwrap(sameSystem(replica, librarySystem));
    yield* unwrap(requireValidName(name));
    const deadlineMs = attemptMs(patienceMs);
    const { way, user } = yield* unwrap(await connectTo(connection, deadlineMs));
    const calls = createCalls({ way, credentials: credentials ?? user, deadlineMs });
    const sights = confirmation(way.isShared);
    calls.failures.subscribe((thrown) => sights.doubt(reasonOf(thrown)));
    way.connectionsLeft.subscribe((thrown) => sights.endConnection(reasonOf(thrown)));
    const store = await openCaughtUp({
      calls,
      server: serverStream(calls, name),
      serverLine: createTurnStream(calls, name, sights),
      confirmation: sights,
      store: replica,
      stream,
      patienceMs,
      missingMs,
      clock,
      release: way.release,
    });
    if (E.isLeft(store)) await way.release();
    return yield* unwrap(E.mapLeft(asOpeningError)(store));
  });

/**
 * Opens a library system's history in a stream on EventStoreDB. Several processes may have the history open,
 * each with its own replica. The call answers once the replica has all events of the server. It fails with
 * `store-unavailable`, `store-access-denied`, `store-not-opened`, `history-missing`, `history-changed`,
 * `chain-broken` and `other-library-system`, and then does not close the replica. With `readOnly: true` the
 * stream must exist, and you need no replica. Appends fail with `store-read-only`.
 */
export const openEventStoreDb = async (
  options: EventStoreDbStoreOptions | EventStoreDbEvidence,
): Promise<OpenedStore> =>
  toAnswer(
    await (options.readOnly === true ? openEvidence(options, openWritable) : openWritable(options)),
    (store) => ({ is: 'opened', store }),
  );
