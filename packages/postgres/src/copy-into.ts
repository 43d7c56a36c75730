import {
  asSealed,
  continueAll,
  placeOf,
  storeError,
  type Place,
  type SealedEvent,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Writing } from './append-all.js';
import type { Seen } from './look.js';
import type { Swapped } from './swap.js';
import type { Work } from './transaction.js';

/** The place after events, if they may be recorded at the head. */
const endOf = (events: readonly StoredEvent[], { head, recorded }: Seen): E.Either<StoreError, Place> => {
  const end = continueAll(head, events);
  if (E.isLeft(end)) return end;
  const before = events.map(({ id }) => recorded(id)).find((event) => event !== undefined);
  if (before) return E.left(storeError('event-id-reused', { id: before.id, position: before.position }));
  return E.right(placeOf(end.right));
};

/**
 * Records stored events verbatim, if they continue the chain. If it is attempted again, because the head had moved or
 * an answer was lost, it may find them recorded.
 */
export const copyInto = (
  { look, swap }: Pick<Writing, 'look' | 'swap'>,
  events: readonly StoredEvent[],
): Work<E.Either<StoreError, Place> | undefined> => {
  const rows = events.map(asSealed);
  const wish = { events: rows, condition: undefined, now: '' };
  let isFirst = true;

  /** Where the last event stands, if an earlier attempt has recorded it. */
  const recordedBefore = ({ recorded }: Seen): Place | undefined => {
    const last = rows.at(-1) as SealedEvent;
    return !isFirst && recorded(last.id)?.hash === last.hash ? placeOf(last) : undefined;
  };

  return async (say) => {
    const seen = await look(say, [wish], undefined);
    if (E.isLeft(seen)) return seen;
    const before = recordedBefore(seen.right);
    isFirst = false;
    if (before) return E.right(E.right(before));
    const end = endOf(events, seen.right);
    if (E.isLeft(end)) return E.right(end);
    return E.map((swapped: Swapped) => (swapped === 'recorded' ? end : undefined))(
      await swap(say, seen.right.head, rows),
    );
  };
};
