import type { Cursor, Position } from '@torioki/event-store';
import { eventIndex, toCursor } from '@torioki/event-store/adapter';
import type { EventIndex, NewsItem, Range, SealedEvent } from '@torioki/event-store/adapter';
import { tagsOf } from './entries.js';

/** The limits of a run: the number of events, and roughly the number of characters. */
export const mostEvents = 4_096;
const mostCharacters = 4_000_000;

/** Remembered events that follow a cursor without gaps. */
export interface Run {
  readonly after: Cursor;
  readonly add: (event: SealedEvent) => void;
  /** The cursor at a position; undefined if the run does not contain it. */
  readonly placeAt: (position: number) => Cursor | undefined;
  readonly hasEvent: (id: string, after: Position) => boolean;
  readonly select: (items: readonly NewsItem[], range: Range) => readonly SealedEvent[];
  readonly isFull: () => boolean;
}

/** An event as the index stores it. */
interface Indexed extends Pick<SealedEvent, 'position' | 'type'> {
  readonly tags: readonly string[];
  readonly event: SealedEvent;
}

export const runAfter = (place: Cursor): Run => {
  const after = toCursor(place);
  const places: Cursor[] = [after];
  const ids = new Map<string, Position>();
  const index: EventIndex<Indexed> = eventIndex();
  let characters = 0;
  return {
    after,
    add: (event) => {
      const { position, type, data, metadata } = event;
      places.push(event);
      ids.set(event.id, position);
      index.add({ position, type, tags: tagsOf(event), event });
      characters += data.length + metadata.length;
    },
    placeAt: (position) => {
      const there = places[position - after.position];
      return there && toCursor(there);
    },
    hasEvent: (id, after) => (ids.get(id) ?? 0) > after,
    select: (items, range) => index.select(items, range).map(({ event }) => event),
    isFull: () => ids.size >= mostEvents || characters >= mostCharacters,
  };
};
