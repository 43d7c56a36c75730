import type { Fact, Position } from './event.js';
import type { NewsItem } from './store.js';

type Indexed = Pick<Fact, 'position' | 'type' | 'tags'>;

/**
 * A part of a history: the events after one position, up to and including another. At most `limit` events:
 * the first ones, or the last ones if `backwards`.
 */
export interface Range {
  readonly after: Position;
  readonly upTo: Position;
  readonly limit: number;
  readonly backwards: boolean;
}

/** Finds events by type and tag. Add events in the order of their positions. */
export interface EventIndex<Event extends Indexed> {
  readonly add: (event: Event) => void;
  /** The matching events of a range, in the order of the range. */
  readonly select: (items: readonly NewsItem[], range: Range) => readonly Event[];
}

/**
 * The index of the first event after a position. Checks the end of the list first, because readers usually
 * query the newest events.
 */
const firstAfter = (events: readonly Indexed[], position: Position): number => {
  let [low, high] = [0, events.length];
  if (high > 0 && (events[high - 1] as Indexed).position <= position) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle] as Indexed).position <= position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The events of a list that are in the range and have all given tags. */
const inRange = <Event extends Indexed>(
  events: readonly Event[],
  tags: readonly string[],
  after: Position,
  { upTo, limit, backwards }: Range,
): Event[] => {
  const [first, end] = [firstAfter(events, after), firstAfter(events, upTo)];
  const found: Event[] = [];
  for (let step = 0; step < end - first && found.length < limit; step += 1) {
    const event = events[backwards ? end - 1 - step : first + step] as Event;
    if (tags.every((tag) => event.tags.includes(tag))) found.push(event);
  }
  return found;
};

/** Merges lists of events without repeats, in the order and within the limit of a range. */
export const mergeEvents = <Event extends Indexed>(
  lists: readonly (readonly Event[])[],
  { limit, backwards }: Range,
): readonly Event[] => {
  if (lists.length < 2) return lists[0] ?? [];
  const byPosition = new Map(lists.flat().map((event) => [event.position, event]));
  const events = [...byPosition.values()].sort((one, other) => one.position - other.position);
  return (backwards ? events.reverse() : events).slice(0, limit);
};

/** The lists of events of other types that have an event after a position. */
const listOtherTypes = <Event extends Indexed>(
  byType: ReadonlyMap<string, Event[]>,
  exceptTypes: readonly string[],
  after: number,
): Event[][] =>
  [...byType.values()].filter((list) => {
    const last = list.at(-1);
    return last !== undefined && last.position > after && !exceptTypes.includes(last.type);
  });

export const eventIndex = <Event extends Indexed>(): EventIndex<Event> => {
  const byType = new Map<string, Event[]>();
  const byTag = new Map<string, Map<string, Event[]>>();

  const listed = (lists: Map<string, Event[]>, type: string, event: Event): void => {
    const list = lists.get(type);
    if (list) list.push(event);
    else lists.set(type, [event]);
  };

  const candidates = (
    { types, tags: [tag] = [], exceptTypes }: NewsItem,
    after: number,
  ): Iterable<Event[]> => {
    if (exceptTypes) return listOtherTypes(byType, exceptTypes, after);
    const lists = tag === undefined ? byType : byTag.get(tag);
    if (lists === undefined) return [];
    return types ? types.map((type) => lists.get(type) ?? []) : lists.values();
  };

  return {
    add: (event) => {
      listed(byType, event.type, event);
      for (const tag of event.tags) {
        const lists = byTag.get(tag) ?? new Map<string, Event[]>();
        byTag.set(tag, lists);
        listed(lists, event.type, event);
      }
    },
    select: (items, range) => {
      const lists: Event[][] = [];
      for (const item of items) {
        const others = item.tags?.slice(1) ?? [];
        const after = Math.max(range.after, item.after?.position ?? 0);
        for (const list of candidates(item, after)) {
          const found = inRange(list, others, after, range);
          if (found.length > 0) lists.push(found);
        }
      }
      return mergeEvents(lists, range);
    },
  };
};
