import {
  eventIndex,
  samePlace,
  type Fact,
  type NewsItem,
  type Place,
  type Position,
  type Range,
} from '@torioki/event-store';
import type { Database } from 'better-sqlite3';
import { readable } from './readable.js';

/** How far the derived tables reach in a history that ends at a position. */
export type Reach = (end: Position) => Position;

/** The events that the derived tables do not reach. */
export interface Tail {
  readonly select: (items: readonly NewsItem[], range: Range) => readonly Position[];
  readonly positionOf: (id: string) => Position | undefined;
}

interface Recent extends Pick<Fact, 'position' | 'type' | 'tags'> {
  readonly id: string;
}

const emptyTail = () => {
  const index = eventIndex<Recent>();
  const ids = new Map<string, Position>();
  return {
    add: (event: Recent): void => {
      index.add(event);
      ids.set(event.id, event.position);
    },
    select: (items: readonly NewsItem[], range: Range) =>
      index.select(items, range).map(({ position }) => position),
    positionOf: (id: string) => ids.get(id),
  };
};

/**
 * Gives the tail of a history that ends at a place. It is kept in memory and read only from the events: those that it
 * lacks, or all of them if it belongs to another timeline, or to a transaction that was rolled back.
 */
export const tailIn = (
  db: Database,
  root: Place,
  hashAt: (position: Position) => string | undefined,
  indexedUpTo: Reach,
): ((head: Place) => Tail) => {
  const since = db.prepare('SELECT position, id, type, tags FROM event WHERE position > ? ORDER BY position');
  let [tail, upTo] = [emptyTail(), root];

  const eventsAfter = (position: Position): readonly Recent[] =>
    (since.all(position) as (Omit<Recent, 'tags'> & { readonly tags: string })[]).map((event) =>
      readable(event.position, () => ({ ...event, tags: JSON.parse(event.tags) as string[] })),
    );

  return (head) => {
    if (samePlace(upTo, head)) return tail;
    const indexed = indexedUpTo(head.position);
    const goesOn = indexed === indexedUpTo(upTo.position) && hashAt(upTo.position) === upTo.hash;
    const events = eventsAfter(goesOn ? upTo.position : indexed);
    if (!goesOn) tail = emptyTail();
    events.forEach(tail.add);
    upTo = head;
    return tail;
  };
};
