import { findLastCursor, storeError } from '@torioki/event-store';
import type { Answer, EventStore, StoredEvent, StoreError } from '@torioki/event-store';
import { explainThrown, emptyChain, isLostTimeline, type Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { RecordedEvent } from './esdb-client.js';
import { reasonOf } from './failure.js';
import { fromServerEvent } from './server-event.js';
import { requireSameEvent, createStreamIntake, type StreamIntake } from './stream-intake.js';

/** A copy of the server's history, which answers queries. It is filled only from the server. */
export interface Replica extends Omit<StreamIntake, 'runAfterwards'> {
  readonly store: EventStore;
  /**
   * Checks that an event of the server is also the replica's first event. An empty replica accepts any event.
   */
  beginsWith(recorded: RecordedEvent): Answer<void>;
  /** Closes the store once it has processed the events that have arrived. */
  close(): Promise<void>;
}

/** The end of a store's chain, which the next event must continue. */
const tipOf = async (store: EventStore): Answer<Tip> => {
  const last = await findLastCursor(store);
  if (E.isLeft(last)) return last;
  const events = await store.records({ after: Math.max(0, last.right.position - 1) });
  const before = { ...emptyChain(store.librarySystem), recordedAt: '' };
  return E.map(([event]: readonly StoredEvent[]) => event ?? before)(events);
};

/** Turns thrown errors of a replica into answers, and names the server's stream in errors about cursors. */
const nameStreamInErrors = (name: string, store: EventStore): EventStore => {
  const ofStream = (error: StoreError): StoreError =>
    isLostTimeline(error) ? storeError(error.code, { ...error.details, store: name }) : error;
  const said = async <A>(verb: () => Answer<A>): Answer<A> => {
    try {
      return E.mapLeft(ofStream)(await verb());
    } catch (thrown) {
      const failure = { store: `The replica of ${name}`, ...explainThrown(thrown, reasonOf(thrown)) };
      return E.left(storeError('store-unavailable', failure, thrown));
    }
  };
  return {
    ...store,
    read: (...args) => said(() => store.read(...args)),
    records: (...args) => said(() => store.records(...args)),
    find: (id) => said(() => store.find(id)),
    copy: (events) => said(() => store.copy(events)),
  };
};

/** Opens a replica in a store to which no other process writes. `name` is the server's stream in errors. */
export const openReplica = async (replica: EventStore, name: string): Answer<Replica> => {
  const store = nameStreamInErrors(name, replica);
  const tip = await tipOf(store);
  if (E.isLeft(tip)) return tip;
  const { runAfterwards, ...taken } = createStreamIntake({
    name,
    from: tip.right,
    copy: (events) => store.copy(events),
  });
  return E.right({
    ...taken,
    store,
    beginsWith: async (recorded) => {
      const first = await store.records({ limit: 1 });
      if (E.isLeft(first)) return first;
      const [start] = first.right;
      return start ? requireSameEvent(name, start, fromServerEvent(recorded)) : E.right(undefined);
    },
    close: () => runAfterwards(() => store.close()),
  });
};
