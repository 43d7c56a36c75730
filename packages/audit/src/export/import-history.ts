import { findLastCursor, storeError } from '@torioki/event-store';
import type { EventStore, Cursor, Position, StoredEvent, StoreError } from '@torioki/event-store';
import {
  toReason,
  duplicateId,
  attemptAnswer,
  continueAll,
  emptyChain,
  pageSize,
  unwrap,
  type ReasonTexts,
  type Tip,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { WholeExport } from './read-export.js';

/** The position of the event in a path such as `events[3].tags`. `events[0]` is at position `first`. */
const findPosition = (path: string, first: Position): Position =>
  first + Number(/^events\[(\d+)\]/.exec(path)?.[1] ?? 0);

const createBreak = (position: Position, why: ReasonTexts, cause: StoreError) =>
  storeError('chain-broken', { position, ...why }, cause);

/** Turns a store's errors about new events into faults of the chain, since the events come from an export. */
const toChainError =
  (first: Position) =>
  (error: StoreError): StoreError => {
    if (error.code === 'invalid-input') {
      const { others: _, ...fault } = error.details;
      return createBreak(findPosition(fault.path, first), toReason(fault), error);
    }
    if (error.code === 'event-id-reused') {
      const { id, position } = error.details;
      return createBreak(first, duplicateId(id, position), error);
    }
    return error;
  };

const requireSameHistory = (
  librarySystem: string,
  head: Cursor,
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

/** Yields the events in pages. Ends with the fault of the first faulty line, if there is one. */
async function* readPages(
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
  attemptAnswer<StoreError, { readonly is: 'whole' }>(async function* () {
    let tip: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
    for await (const page of readPages(lines)) tip = yield* unwrap(continueAll(tip, yield* unwrap(page)));
    return { is: 'whole' };
  });

/**
 * Copies an export of whole events into a store. The store must be empty, or have the beginning of the same
 * history. Verifies the chain page by page. At the end, the store checks itself. Returns the last cursor.
 */
export const importHistory = (
  store: EventStore,
  { librarySystem, lines }: WholeExport,
  onPosition: (position: Position) => void = () => undefined,
) =>
  attemptAnswer<StoreError, { readonly is: 'imported'; readonly head: Cursor }>(async function* () {
    const head = yield* unwrap(await findLastCursor(store));
    let tip: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
    for await (const page of readPages(lines)) {
      const events = yield* unwrap(page);
      const first = tip.position + 1;
      tip = yield* unwrap(continueAll(tip, events));
      yield* unwrap(requireSameHistory(librarySystem, head, events));
      const news = events.filter(({ position }) => position > head.position);
      if (news.length > 0) yield* unwrap(E.mapLeft(toChainError(first))(await store.copy(news)));
      onPosition(tip.position);
    }
    return { is: 'imported', head: yield* unwrap(await store.check([tip])) };
  });
