import type { Place, StoredEvent, StoreError } from '@torioki/event-store';
import { asSealed, endOfCopy, placeOf, type SealedEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Writing } from './append-all.js';
import type { Seen } from './look.js';
import type { Swapped } from './swap.js';
import type { Work } from './transaction.js';

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
    const end = endOfCopy(seen.right.head, events, seen.right.recorded);
    if (E.isLeft(end)) return E.right(end);
    return E.map((swapped: Swapped) => (swapped === 'recorded' ? end : undefined))(
      await swap(say, seen.right.head, rows),
    );
  };
};
