import {
  isStoreError,
  storeError,
  type EventStore,
  type Position,
  type StoreError,
  type StoredEvent,
} from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import {
  BehaviorSubject,
  distinctUntilChanged,
  filter,
  firstValueFrom,
  map,
  tap,
  type Observable,
} from 'rxjs';
import { branchShipments } from './branch-shipments/index.js';
import { inMemoryDocuments } from './documents.js';
import { patronQueue } from './patron-queue/index.js';
import { publishedRules } from './published-rules/index.js';
import { titleQueue } from './title-queue/index.js';

const withModels = () => {
  const rules = inMemoryDocuments(publishedRules);
  const patrons = inMemoryDocuments(patronQueue);
  const titles = inMemoryDocuments(titleQueue);
  const shipments = inMemoryDocuments(branchShipments);
  return {
    models: [rules, patrons, titles, shipments],
    documents: {
      publishedRules: rules.documents,
      patronQueue: patrons.documents,
      titleQueue: titles.documents,
      branchShipments: shipments.documents,
    },
  };
};

/** The documents of every read model, as of one position. */
export type ReadModelDocuments = ReturnType<typeof withModels>['documents'];

export interface ReadModels {
  /** What a query makes of the documents, once they hold everything that was recorded before the call. */
  now<View>(query: (documents: ReadModelDocuments) => View): Promise<E.Either<StoreError, View>>;
  /** The present view, then a new one whenever it changes. */
  live<View>(query: (documents: ReadModelDocuments) => View): Observable<View>;
  /** Ends every live view; questions asked later answer `store-unavailable`. */
  close(): void;
}

const sameView = <View>(one: View, other: View): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Follows a store and keeps every read model in memory. */
export const inMemoryReadModels = (store: EventStore): ReadModels => {
  const { models, documents } = withModels();
  const reached = new BehaviorSubject<Position>(0);

  const take = (stored: StoredEvent): void => {
    const event = lendingEventCodec.decode(stored);
    const { position, type, schemaVersion } = stored;
    if (E.isLeft(event))
      throw storeError('unreadable-event', { position, type, schemaVersion, ...event.left });
    models.forEach(({ apply }) => apply(event.right));
    reached.next(position);
  };

  const following = store
    .subscribe('everything', { after: 0 })
    .pipe(tap(take))
    .subscribe({ error: (error: unknown) => reached.error(error), complete: () => reached.complete() });

  /** Waits until everything up to a position is in. */
  const upTo = async (head: Position): Promise<E.Either<StoreError, void>> => {
    try {
      await firstValueFrom(reached.pipe(filter((position) => position >= head)));
      return E.right(undefined);
    } catch (error) {
      return E.left(isStoreError(error) ? error : closed());
    }
  };

  return {
    now: async (query) => {
      const head = await store.head();
      if (E.isLeft(head)) return head;
      return E.map(() => query(documents))(await upTo(head.right));
    },
    live: <View>(query: (given: ReadModelDocuments) => View) =>
      reached.pipe(
        map(() => query(documents)),
        distinctUntilChanged(sameView<View>),
      ),
    close: () => {
      following.unsubscribe();
      reached.complete();
    },
  };
};

const closed = (): StoreError =>
  storeError('store-unavailable', { store: 'The library', reason: 'its views are closed' });
