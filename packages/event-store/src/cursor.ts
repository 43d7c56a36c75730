import * as E from 'fp-ts/lib/Either.js';
import { because } from './because.js';
import type { Cursor, Position } from './event.js';
import type { Answer, Bound, EventStore, ReadOptions, Slice } from './store.js';
import { storeError, type StoreError } from './store-error.js';

/** The cursor of an event or of the tip of a chain, without the other fields. */
export const toCursor = ({ position, hash }: Cursor): Cursor => ({ position, hash });

export const isSameCursor = (one: Cursor, other: Cursor): boolean =>
  one.position === other.position && one.hash === other.hash;

export const positionOf = (bound: Bound): Position => (typeof bound === 'number' ? bound : bound.position);

export const missingEventReason = because('no-event-there', 'no event is there', 'そこに出来事がない');

/**
 * Returns an error for the first cursor that is not in the history. The history ends before this cursor, or
 * has another event at its position. `hashAt` returns the hash of the event at a position, or the root of the
 * chain at position 0.
 */
export const checkCursors = (
  store: string,
  places: Iterable<Cursor>,
  head: Cursor,
  hashAt: (position: Position) => string | undefined,
): E.Either<StoreError, void> => {
  for (const { position, hash: expected } of places) {
    if (position > head.position)
      return E.left(
        storeError('history-missing', {
          store,
          position,
          ...because('ends-before', `it ends at ${head.position}`, `位置${head.position}で終わる`, {
            end: head.position,
          }),
        }),
      );
    const found = position === head.position ? head.hash : hashAt(position);
    if (found === undefined)
      return E.left(storeError('history-missing', { store, position, ...missingEventReason }));
    if (found !== expected)
      return E.left(storeError('history-changed', { store, position, expected, found }));
  }
  return E.right(undefined);
};

/** The last cursor of a history, or of its part up to a bound. */
export const findLastCursor = async (
  store: Pick<EventStore, 'read'>,
  options: Pick<ReadOptions, 'upTo' | 'remembered'> = {},
): Answer<Cursor> => E.map(({ upTo }: Slice) => upTo)(await store.read([], options));

/** Whether the history contains this cursor: it has an event with this hash at this position. */
export const hasCursor = async (store: Pick<EventStore, 'read'>, place: Cursor): Answer<boolean> => {
  const there = await store.read([], { after: place });
  if (E.isRight(there)) return E.right(true);
  return isLostTimeline(there.left) ? E.right(false) : there;
};

/** Whether an error reports that the history no longer contains the caller's cursor. */
export const isLostTimeline = ({ code }: StoreError): boolean =>
  code === 'history-missing' || code === 'history-changed';
