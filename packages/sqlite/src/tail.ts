import type { Fact, Cursor, Position } from '@torioki/event-store';
import { parseTags, eventIndex, isSameCursor, type NewsItem, type Range } from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import { decodeTexts } from './decode-texts.js';

/** The last events of a history: all events that the derived tables do not cover, and some earlier ones. */
export interface Tail {
  /** The tail contains all events after this position. */
  readonly from: Position;
  readonly select: (items: readonly NewsItem[], range: Range) => readonly Position[];
  readonly positionOf: (id: string) => Position | undefined;
}

interface Recent extends Pick<Fact, 'position' | 'type' | 'tags'> {
  readonly id: string;
}

/**
 * The number of blocks in a new tail, and the largest number of blocks in a tail. Most appends search only
 * the events in these blocks.
 */
const [leastBlocks, mostBlocks] = [2, 4];

const emptyTail = (from: Position) => {
  const index = eventIndex<Recent>();
  const ids = new Map<string, Position>();
  return {
    from,
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
 * Returns a function that finds the tail of a history that ends at a cursor. The function remembers the tail
 * and then reads only new events. It reads the whole tail again if the tail became too long, or if it belongs
 * to a lost history or to a transaction that was rolled back.
 */
export const createTail = (
  db: Database,
  root: Cursor,
  hashAt: (position: Position) => string | undefined,
  blockSize: number,
): ((head: Cursor) => Tail) => {
  const since = db.prepare('SELECT position, id, type, tags FROM event WHERE position > ? ORDER BY position');
  let [tail, upTo] = [emptyTail(0), root];

  const eventsAfter = (position: Position): readonly Recent[] =>
    (since.all(position) as (Omit<Recent, 'tags'> & { readonly tags: string })[]).map((event) =>
      decodeTexts(event.position, () => ({ ...event, tags: parseTags(event.tags) })),
    );

  return (head) => {
    if (isSameCursor(upTo, head)) return tail;
    const isGrown = head.position - tail.from > mostBlocks * blockSize;
    const goesOn = !isGrown && hashAt(upTo.position) === upTo.hash;
    const next = goesOn ? tail : emptyTail(Math.max(0, head.position - leastBlocks * blockSize));
    const events = eventsAfter(goesOn ? upTo.position : next.from);
    events.forEach(next.add);
    tail = next;
    upTo = head;
    return tail;
  };
};
