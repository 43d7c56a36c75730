import { lendingEventCodec } from '@torioki/lending';
import {
  continueAll,
  emptyChain,
  pagesOfRecords,
  storeError,
  type Answer,
  type EventStore,
  type Place,
  type Position,
  type StoredEvent,
  type StoreError,
  type StoreErrorCode,
  type Tip,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';

/** What was found out about a history. */
export interface Verification {
  /** How many events are right, from the first. */
  readonly events: number;
  /** The first thing that is wrong, at its position. */
  readonly fault: StoreError | undefined;
}

/** The errors that tell of the history, and not of reading it. */
const findings: readonly StoreErrorCode[] = [
  'chain-broken',
  'index-broken',
  'history-missing',
  'history-changed',
  'unreadable-event',
];

/** The first event that no program of this release could read. */
const unreadable = (events: readonly StoredEvent[]): StoreError | undefined => {
  for (const event of events) {
    const decoded = lendingEventCodec.decode(event);
    const { position, type, schemaVersion } = event;
    if (E.isLeft(decoded))
      return storeError('unreadable-event', { position, type, schemaVersion, ...decoded.left });
  }
  return undefined;
};

const continued = (tip: Tip, events: readonly StoredEvent[]): E.Either<StoreError, Tip> =>
  E.chain((end: Tip) => {
    const fault = unreadable(events);
    return fault ? E.left(fault) : E.right(end);
  })(continueAll(tip, events));

/**
 * Finds out whether a history is what was recorded: the store checks what it keeps, and what it gives out up to a place is
 * hashed anew and read.
 */
export const verifyHistory = async (
  store: Pick<EventStore, 'librarySystem' | 'check' | 'records'>,
  upTo: Place,
  onward: (position: Position) => void = () => undefined,
): Answer<Verification> => {
  let tip: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
  const found = (error: StoreError): E.Either<StoreError, Verification> =>
    findings.includes(error.code) ? E.right({ events: tip.position, fault: error }) : E.left(error);
  for await (const page of pagesOfRecords(store, { upTo })) {
    const end = E.chain((events: readonly StoredEvent[]) => continued(tip, events))(page);
    if (E.isLeft(end)) return found(end.left);
    tip = end.right;
    onward(tip.position);
  }
  const checked = await store.check([upTo]);
  return E.isLeft(checked) ? found(checked.left) : E.right({ events: tip.position, fault: undefined });
};
