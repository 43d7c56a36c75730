import type { Cursor, Position, Query, Slice } from '@torioki/event-store';
import { parseFact, isSameCursor } from '@torioki/event-store/adapter';
import type { Range, ReadingInput, SealedEvent, Tip } from '@torioki/event-store/adapter';
import { runAfter, type Run } from './run-of-events.js';

/**
 * The last events that this process remembers, in two runs. When the newer run is full, the older one is
 * forgotten. Another writer may have recorded later events, or somebody may have restored a backup: a swap of
 * the head then fails.
 */
export interface RecentEvents {
  /** The last remembered tip; undefined if there is none. */
  readonly tip: () => Tip | undefined;
  /** Remembers events that follow a cursor, if that cursor is the last remembered one. */
  readonly add: (after: Cursor, events: readonly SealedEvent[]) => void;
  /** Forgets all events, and starts again at a tip. */
  readonly begin: (tip: Tip) => void;
  readonly forget: () => void;
  readonly has: (place: Cursor) => boolean;
  readonly hasEvent: (id: string, after?: Position) => boolean;
  /** Whether a cursor is remembered, and no remembered event after it matches. */
  readonly isFree: (query: Query, after: Cursor) => boolean;
  /** The answer to a read; undefined if the remembered events are not enough for it. */
  readonly read: (reading: ReadingInput) => Slice | undefined;
}

const unlimited = Number.MAX_SAFE_INTEGER;

/** Whether a read is limited to a part of its range. */
const isCut = ({ limit, backwards }: Range): boolean => backwards || limit < unlimited;

export const createRecentEvents = (): RecentEvents => {
  let runs: readonly Run[] = [];
  let tip: Tip | undefined;

  const placeAt = (position: number): Cursor | undefined =>
    runs.findLast(({ after }) => after.position <= position)?.placeAt(position);

  const has = (place: Cursor): boolean => {
    const there = placeAt(place.position);
    return there !== undefined && isSameCursor(there, place);
  };

  /** Whether all events after the later of two positions are remembered. */
  const reaches = (one: number, other: number): boolean => placeAt(Math.max(one, other)) !== undefined;

  const select: Run['select'] = (items, range) => runs.flatMap((run) => run.select(items, range));

  return {
    tip: () => tip,
    add: (after, events) => {
      if (tip === undefined || !isSameCursor(tip, after)) return;
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
    read: ({ items, places, remembered, ...range }) => {
      if (!remembered || items === 'everything' || isCut(range)) return undefined;
      const upTo = tip && placeAt(Math.min(range.upTo, tip.position));
      const isKnown =
        places.every(has) && items.every(({ after }) => reaches(after?.position ?? 0, range.after));
      return upTo && isKnown ? { events: select(items, range).map(parseFact), upTo } : undefined;
    },
  };
};
