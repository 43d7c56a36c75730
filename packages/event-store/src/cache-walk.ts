import * as E from 'fp-ts/lib/Either.js';
import type { Position, StoredEvent } from './event.js';
import { eventIndex, mergeEvents, type Range } from './event-index.js';
import { toCursor } from './cursor.js';
import { checkReadInput } from './read-input.js';
import type { Answer, EventStore, NewsItem, ReadOptions, Slice } from './store.js';

/** The FNV-1a hash of a name. Two names with the same hash only cause unneeded queries; the results stay the same. */
const hashOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
};

/**
 * The last position of each type and tag among the events that are no longer kept. The keys are hashes,
 * because the names of a long history would use most of the memory. The entries are split among several maps,
 * because a map of a million entries blocks the process while it grows.
 */
const lastPositions = () => {
  const parts = Array.from({ length: 256 }, () => new Map<number, Position>());
  const partOf = (hash: number) => parts[hash & 0xff] as Map<number, Position>;
  return {
    of: (name: string): Position => {
      const hash = hashOf(name);
      return partOf(hash).get(hash) ?? 0;
    },
    set: (name: string, position: Position): void => {
      const hash = hashOf(name);
      partOf(hash).set(hash, position);
    },
  };
};

/**
 * Makes a store that answers most reads from memory during a walk through `records`. It keeps at least the last
 * `kept` events of the walk. Of older events, it keeps only the last position of each type and tag. It queries
 * the given store only if an older event can match. Its memory grows by one number for each tag. After a gap in
 * the positions it forgets everything, and leaves reads from before the gap to the given store.
 */
export const cacheWalk = (
  store: Pick<EventStore, 'read' | 'records'>,
  kept: number,
): Pick<EventStore, 'read' | 'records'> => {
  const recent: StoredEvent[] = [];
  let index = eventIndex<StoredEvent>();
  let lastGone = lastPositions();
  /** The last positions of the types, by their names: the list of types is short. */
  let lastOfType = new Map<string, Position>();
  let [last, lastMissing] = [0, 0];

  const beginAnew = (): void => {
    recent.length = 0;
    index = eventIndex();
    lastGone = lastPositions();
    lastOfType = new Map();
  };

  const pass = (event: StoredEvent): void => {
    if (event.position !== last + 1) {
      beginAnew();
      lastMissing = event.position - 1;
    }
    last = event.position;
    recent.push(event);
    index.add(event);
    if (recent.length < 2 * kept) return;
    for (const { type, tags, position } of recent.splice(0, kept)) {
      lastOfType.set(type, position);
      for (const name of [type, ...tags]) lastGone.set(name, position);
    }
    index = eventIndex();
    recent.forEach(index.add);
  };

  /** Whether the kept events include every event after a position that matches an item. */
  const isKept = ({ types = [], tags = [], exceptTypes, after }: NewsItem, from: Position): boolean => {
    const start = Math.max(from, after?.position ?? 0);
    const hasNoneGone = (name: string) => lastGone.of(name) <= start;
    if (start < lastMissing) return false;
    if (exceptTypes)
      return [...lastOfType].every(([type, last]) => last <= start || exceptTypes.includes(type));
    return tags.length > 0 ? tags.some(hasNoneGone) : types.every(hasNoneGone);
  };

  const keptAt = (position: Position): StoredEvent | undefined =>
    recent[position - (recent[0]?.position ?? 0)];

  /** The kept events that a read selects; undefined if the end of its range is not kept. */
  const keptSlice = (items: readonly NewsItem[], range: Range): Slice | undefined => {
    const end = keptAt(range.upTo);
    if (end === undefined) return undefined;
    const events = index.select(items, range);
    const isCut = !range.backwards && events.length === range.limit;
    return { events, upTo: toCursor(isCut ? (events.at(-1) ?? end) : end) };
  };

  /** Reads from memory, and queries the given store only for the items that older events can match. */
  const readItems = async (
    items: readonly NewsItem[],
    range: Range,
    options: ReadOptions | undefined,
  ): Answer<Slice> => {
    const gone = items.filter((item) => !isKept(item, range.after));
    const isLimited = range.limit < Number.MAX_SAFE_INTEGER;
    const kept = keptSlice(
      items.filter((item) => !gone.includes(item)),
      range,
    );
    if (kept === undefined || (gone.length > 0 && isLimited)) return store.read(items, options);
    if (gone.length === 0) return E.right(kept);
    return E.map((rest: Slice) => ({ ...rest, events: mergeEvents([rest.events, kept.events], range) }))(
      await store.read(gone, options),
    );
  };

  return {
    read: async (items, options) => {
      const reading = checkReadInput(items, options);
      if (E.isLeft(reading)) return reading;
      const { items: wanted, ...range } = reading.right;
      return wanted === 'everything' ? store.read(wanted, options) : readItems(wanted, range, options);
    },
    records: async (options) => {
      const page = await store.records(options);
      if (E.isRight(page)) page.right.forEach(pass);
      return page;
    },
  };
};
