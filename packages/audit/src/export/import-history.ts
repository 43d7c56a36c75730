import { lastPlace, storeError } from '@torioki/event-store';
import type { EventStore, Place, Position, StoredEvent, StoreError } from '@torioki/event-store';
import {
  faultAsReason,
  idThereAgain,
  answerOf,
  continueAll,
  emptyChain,
  pageSize,
  required,
  type Because,
  type Tip,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { WholeExport } from './read-export.js';

/** The position of the event in a path such as `events[3].tags`. The list begins at position `first`. */
const positionOf = (path: string, first: Position): Position =>
  first + Number(/^events\[(\d+)\]/.exec(path)?.[1] ?? 0);

const broken = (position: Position, why: Because, cause: StoreError) =>
  storeError('chain-broken', { position, ...why }, cause);

/** Turns a store's errors about new events into faults of the chain: the events are from an export. */
const asFound =
  (first: Position) =>
  (error: StoreError): StoreError => {
    if (error.code === 'invalid-input') {
      const { others: _, ...fault } = error.details;
      return broken(positionOf(fault.path, first), faultAsReason(fault), error);
    }
    if (error.code === 'event-id-reused') {
      const { id, position } = error.details;
      return broken(first, idThereAgain(id, position), error);
    }
    return error;
  };

const sameAs = (
  librarySystem: string,
  head: Place,
  events: readonly StoredEvent[],
): E.Either<StoreError, void> => {
  const there = events.find(({ position }) => position === head.position);
  return there === undefined || there.hash === head.hash
    ? E.right(undefined)
    : E.left(
        storeError('history-changed', {
          store: librarySystem,
          position: head.position,
          expected: there.hash,
          found: head.hash,
        }),
      );
};

/** Yields whole events in pages, and then the fault of the first line with a fault. */
async function* pagesIn(
  lines: WholeExport['lines'],
): AsyncGenerator<E.Either<StoreError, readonly StoredEvent[]>, void> {
  let page: StoredEvent[] = [];
  for await (const line of lines) {
    if (line.is === 'event') page.push(line.event);
    const isEnd = 'fault' in line;
    if (isEnd || page.length === pageSize) {
      yield E.right(page);
      page = [];
    }
    if (!isEnd) continue;
    yield E.left(line.fault);
    return;
  }
  yield E.right(page);
}

/** Reads an export of whole events to its end, and verifies its chain. Copies nothing. */
export const checkExport = ({ librarySystem, lines }: WholeExport) =>
  answerOf<StoreError, { readonly is: 'whole' }>(async function* () {
    let tip: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
    for await (const page of pagesIn(lines)) tip = yield* required(continueAll(tip, yield* required(page)));
    return { is: 'whole' };
  });

/**
 * Copies an export of whole events into a store. The store must be empty, or have the beginning of the same
 * history. Verifies the chain meanwhile; at the end the store checks itself. Returns the last place.
 */
export const importHistory = (
  store: EventStore,
  { librarySystem, lines }: WholeExport,
  onward: (position: Position) => void = () => undefined,
) =>
  answerOf<StoreError, { readonly is: 'imported'; readonly head: Place }>(async function* () {
    const head = yield* required(await lastPlace(store));
    let tip: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
    for await (const page of pagesIn(lines)) {
      const events = yield* required(page);
      const first = tip.position + 1;
      tip = yield* required(continueAll(tip, events));
      yield* required(sameAs(librarySystem, head, events));
      const news = events.filter(({ position }) => position > head.position);
      if (news.length > 0) yield* required(E.mapLeft(asFound(first))(await store.copy(news)));
      onward(tip.position);
    }
    return { is: 'imported', head: yield* required(await store.check([tip])) };
  });
