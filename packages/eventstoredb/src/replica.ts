import {
  emptyChain,
  storeError,
  type Answer,
  type EventStore,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { Subject, type Observable } from 'rxjs';
import type { RecordedEvent } from './esdb-client.js';
import { oneAtATime } from './one-at-a-time.js';
import { fromServer } from './server-event.js';

/** The last event of a replica: what the next one must continue. */
export type Tip = Pick<StoredEvent, 'position' | 'hash' | 'recordedAt'>;

/** A copy of what the server has recorded, which answers queries. It is filled from the server alone. */
export interface Replica {
  readonly store: EventStore;
  readonly tip: () => Tip;
  /** Emits what was taken in. */
  readonly grown: Observable<readonly StoredEvent[]>;
  /**
   * Takes in a run of the stream, which may begin with what is known. Fails with `history-missing` when it does not
   * connect, with `history-changed` when it is another than is known, with `chain-broken` when it is not what an event
   * store wrote.
   */
  take(run: readonly RecordedEvent[]): Answer<void>;
  /** Whether an event from the server is the first that is known here; a history that is empty knows none. */
  beginsWith(recorded: RecordedEvent): Answer<void>;
  /** Closes the store, after what is being taken in. */
  close(): Promise<void>;
}

const broken = (position: Position, reason: string, cause?: unknown) =>
  storeError('chain-broken', { position, reason }, cause);

const decoded = (recorded: RecordedEvent): E.Either<StoreError, StoredEvent> =>
  E.tryCatch(
    () => fromServer(recorded),
    (thrown) => broken(Number(recorded.revision) + 1, 'it was not written by an event store', thrown),
  );

const decodedAll = E.traverseArray(decoded);

/** A replica's own words for what is wrong with an event are about input; here it came from the server. */
const asFound = (error: StoreError, first: Position): StoreError => {
  if (error.code === 'invalid-input') {
    const { path, reason } = error.details;
    return broken(first, `it was not written by an event store (${path} ${reason})`, error);
  }
  if (error.code === 'event-id-reused') {
    const { id, position } = error.details;
    return broken(first, `event ${id} stands there again, which is at position ${position}`, error);
  }
  return error;
};

/** Everything about a replica in a store that nobody else writes. `name` is the server's stream in errors. */
export const replicaIn = async (store: EventStore, name: string): Answer<Replica> => {
  const last = await store.read('everything', { backwards: true, limit: 1 });
  if (E.isLeft(last)) return last;
  const grown = new Subject<readonly StoredEvent[]>();
  const inTurn = oneAtATime();
  let tip: Tip = last.right[0] ?? { ...emptyChain(store.librarySystem), recordedAt: '' };

  const connected = (run: readonly RecordedEvent[]): E.Either<StoreError, readonly RecordedEvent[]> => {
    const begins = Number(run[0]?.revision ?? 0) + 1;
    return begins > tip.position + 1
      ? E.left(
          storeError('history-missing', {
            store: name,
            position: tip.position + 1,
            reason: `the next event that the server has is ${begins}`,
          }),
        )
      : E.right(run.filter(({ revision }) => Number(revision) + 1 >= tip.position));
  };

  const same = (known: Pick<StoredEvent, 'position' | 'hash'>, found: StoredEvent) =>
    found.hash === known.hash
      ? E.right(undefined)
      : E.left(
          storeError('history-changed', {
            store: name,
            position: known.position,
            expected: known.hash,
            found: found.hash,
          }),
        );

  const continued = (events: readonly StoredEvent[]): E.Either<StoreError, readonly StoredEvent[]> => {
    const [first] = events;
    if (first?.position !== tip.position) return E.right(events);
    return E.map(() => events.slice(1))(same(tip, first));
  };

  const copied = async (events: readonly StoredEvent[]): Answer<void> => {
    const end = events.at(-1);
    if (end === undefined) return E.right(undefined);
    const answer = await store.copy(events);
    if (E.isLeft(answer)) return E.left(asFound(answer.left, tip.position + 1));
    tip = end;
    grown.next(events);
    return E.right(undefined);
  };

  return E.right({
    store,
    tip: () => tip,
    grown,
    take: (run) =>
      inTurn(async () => {
        const news = E.chain(continued)(E.chain(decodedAll)(connected(run)));
        return E.isLeft(news) ? news : copied(news.right);
      }),
    beginsWith: async (recorded) => {
      const first = await store.read('everything', { limit: 1 });
      if (E.isLeft(first)) return first;
      const [known] = first.right;
      return known
        ? E.chain((found: StoredEvent) => same(known, found))(decoded(recorded))
        : E.right(undefined);
    },
    close: () => inTurn(() => store.close()),
  });
};
