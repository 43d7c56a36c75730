import type { Place, Position, Query, Slice } from '@torioki/event-store';
import { factOf, samePlace } from '@torioki/event-store/adapter';
import type { Range, ReadingInput, SealedEvent, Tip } from '@torioki/event-store/adapter';
import { runAfter, type Run } from './run.js';

/**
 * The last events of a history as far as this process knows it: two runs, of which the older one is forgotten when the
 * newer one is full. They may be behind, or belong to a timeline that is gone; a writer that records by them learns
 * that from the swap.
 */
export interface Recent {
  /** The last known place; undefined if there is none. */
  readonly tip: () => Tip | undefined;
  /** Remembers events that follow a tip, if that is the known tip. */
  readonly add: (after: Place, events: readonly SealedEvent[]) => void;
  /** Forgets everything, and begins anew where the history ends. */
  readonly begin: (tip: Tip) => void;
  readonly forget: () => void;
  readonly has: (place: Place) => boolean;
  readonly hasEvent: (id: string, after?: Position) => boolean;
  /** Whether a place is known, and no known event after it matches. */
  readonly isFree: (query: Query, after: Place) => boolean;
  /** The answer to a read for which the known events are enough; undefined if they do not reach back far enough. */
  readonly read: (reading: ReadingInput) => Slice | undefined;
}

const unlimited = Number.MAX_SAFE_INTEGER;

/** Whether a read does not want all that is in its range. */
const isCut = ({ limit, backwards }: Range): boolean => backwards || limit < unlimited;

export const recent = (): Recent => {
  let runs: readonly Run[] = [];
  let tip: Tip | undefined;

  const placeAt = (position: number): Place | undefined =>
    runs.findLast(({ after }) => after.position <= position)?.placeAt(position);

  const has = (place: Place): boolean => {
    const there = placeAt(place.position);
    return there !== undefined && samePlace(there, place);
  };

  /** Whether all events after both positions are known. */
  const reaches = (one: number, other: number): boolean => placeAt(Math.max(one, other)) !== undefined;

  const select: Run['select'] = (items, range) => runs.flatMap((run) => run.select(items, range));

  return {
    tip: () => tip,
    add: (after, events) => {
      if (tip === undefined || !samePlace(tip, after)) return;
      for (const event of events) {
        const newest = runs.at(-1);
        if (newest === undefined || newest.isFull()) runs = [...runs.slice(-1), runAfter(tip)];
        runs.at(-1)?.add(event);
        tip = event;
      }
    },
    begin: (at) => {
      tip = at;
      runs = [runAfter(at)];
    },
    forget: () => {
      tip = undefined;
      runs = [];
    },
    has,
    hasEvent: (id, after = 0) => runs.some((run) => run.hasEvent(id, after)),
    isFree: (query, after) => {
      if (query === 'everything') return after.position === tip?.position;
      const range = { after: after.position, upTo: unlimited, limit: 1, backwards: false };
      return select(query, range).length === 0;
    },
    read: ({ items, places, known, ...range }) => {
      if (!known || items === 'everything' || isCut(range)) return undefined;
      const upTo = tip && placeAt(Math.min(range.upTo, tip.position));
      const isKnown =
        places.every(has) && items.every(({ after }) => reaches(after?.position ?? 0, range.after));
      return upTo && isKnown ? { events: select(items, range).map(factOf), upTo } : undefined;
    },
  };
};
