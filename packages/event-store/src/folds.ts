import * as E from 'fp-ts/lib/Either.js';
import type { Aggregate, EventCodec } from './decision.js';
import { decodeFacts } from './decode-events.js';
import type { Fact, Cursor } from './event.js';
import { eventIndex } from './event-index.js';
import { isLostTimeline, positionOf, isSameCursor } from './cursor.js';
import type { Answer, Bound, EventStore, NewsItem, ReadOptions, Slice } from './store.js';
import type { StoreError } from './store-error.js';

/** A map that forgets values which were not set recently. */
interface RecentlyUsed<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  readonly clear: () => void;
}

/**
 * Keeps the values that were set last: at most `most`, and at least half as many. The values are in two
 * halves. When the newer half is full, the older half is dropped. Therefore the time to set a value does not
 * grow with the number of values.
 */
const recentlyUsed = <Value>(most: number): RecentlyUsed<Value> => {
  const half = Math.ceil(most / 2);
  let [latest, before] = [new Map<string, Value>(), new Map<string, Value>()];
  return {
    get: (key) => latest.get(key) ?? before.get(key),
    set: (key, value) => {
      if (latest.size >= half && !latest.has(key)) {
        before = latest;
        latest = new Map();
      }
      latest.set(key, value);
    },
    clear: () => {
      latest.clear();
      before.clear();
    },
  };
};

interface Fold {
  readonly state: unknown;
  /** The state includes everything up to this cursor; undefined before the first fold. */
  readonly upTo: Cursor | undefined;
}

type Named = Readonly<Record<string, Aggregate<unknown, unknown>>>;

/** The states of aggregates as of a cursor. */
export interface States {
  readonly states: Readonly<Record<string, unknown>>;
  readonly upTo: Cursor;
}

type At = Pick<ReadOptions, 'upTo' | 'remembered'>;

/** Reads the states of aggregates as of the last cursor, or as of an earlier one. */
export type ReadStates = (aggregates: Named, at?: At) => Answer<States>;

/** An aggregate to be read, with its remembered fold. */
interface AggregateInMemory {
  readonly name: string;
  readonly aggregate: Aggregate<unknown, unknown>;
  readonly key: string;
  readonly fold: Fold;
  /** Selects the events that the fold does not include yet. */
  readonly news: readonly NewsItem[];
}

export const aggregateKey = ({ name, query }: Pick<Aggregate<unknown, unknown>, 'name' | 'query'>): string =>
  JSON.stringify([name, query]);

const isAt = (end: Bound, { upTo }: Fold): boolean =>
  typeof end === 'object' && upTo !== undefined && isSameCursor(upTo, end);

const newsOf = ({ query }: AggregateInMemory['aggregate'], { upTo }: Fold): readonly NewsItem[] =>
  upTo === undefined ? query : query.map((item) => ({ ...item, after: upTo }));

/**
 * Selects the events of the types that a codec cannot read, after a cursor. Without types in the codec, it
 * selects nothing.
 */
export const selectUnknownTypes = (
  { types }: Pick<EventCodec<unknown>, 'types'>,
  after?: Cursor,
): readonly NewsItem[] =>
  types === undefined ? [] : [after ? { exceptTypes: types, after } : { exceptTypes: types }];

const all = {
  after: 0,
  upTo: Number.MAX_SAFE_INTEGER,
  limit: Number.MAX_SAFE_INTEGER,
  backwards: false,
};

/** Distributes the events of one read among the aggregates. */
const routed = (
  events: readonly Fact[],
  remembered: readonly AggregateInMemory[],
): ((one: AggregateInMemory) => readonly Fact[]) => {
  if (events.length === 0 || remembered.length === 1) return () => events;
  const index = eventIndex<Fact>();
  events.forEach(index.add);
  return ({ news }) => index.select(news, all);
};

/**
 * Reads several aggregates in one read and remembers their states, so that the next read fetches only new
 * events. Remembers at most `kept` states. Forgets all states if the history no longer contains the cursor of
 * one of them.
 */
export const makeStateReader = <Event>(
  store: Pick<EventStore, 'read'>,
  codec: EventCodec<Event>,
  kept: number,
): ReadStates => {
  const folds = recentlyUsed<Fold>(kept);
  const types = codec.types && new Set(codec.types);
  /** No event up to this cursor has an unknown type. */
  let allKnown: Cursor | undefined;

  const unknownAt = (end: Bound): readonly NewsItem[] =>
    selectUnknownTypes(codec, allKnown && allKnown.position <= positionOf(end) ? allKnown : undefined);

  const knownOf = (
    [name, aggregate]: readonly [string, AggregateInMemory['aggregate']],
    end: Bound,
  ): AggregateInMemory => {
    const key = aggregateKey(aggregate);
    const before = folds.get(key);
    const isUsable = before !== undefined && positionOf(before.upTo ?? 0) <= positionOf(end);
    const fold = isUsable ? before : { state: aggregate.initial, upTo: undefined };
    return { name, aggregate, key, fold, news: newsOf(aggregate, fold) };
  };

  const evolved = (
    { aggregate, fold }: AggregateInMemory,
    news: readonly Fact[],
  ): E.Either<StoreError, unknown> => {
    if (news.length === 0) return E.right(fold.state);
    const events = decodeFacts(codec, news);
    if (E.isLeft(events)) return events;
    return E.right(
      events.right.reduce<unknown>((state, event) => aggregate.evolve(state, event), fold.state),
    );
  };

  const newsFor = async (behind: readonly AggregateInMemory[], at: At): Answer<Slice> => {
    const unknown = unknownAt(at.upTo ?? all.upTo);
    const slice = await store.read([...behind.flatMap(({ news }) => news), ...unknown], at);
    if (E.isLeft(slice)) {
      if (isLostTimeline(slice.left)) {
        folds.clear();
        allKnown = undefined;
      }
      return slice;
    }
    const { events, upTo } = slice.right;
    const unreadable = decodeFacts(codec, types ? events.filter(({ type }) => !types.has(type)) : []);
    if (E.isLeft(unreadable)) return unreadable;
    allKnown = upTo;
    return slice;
  };

  return async (aggregates, at = {}) => {
    const { upTo: end = all.upTo } = at;
    const remembered = Object.entries(aggregates).map((one) => knownOf(one, end));
    const behind = remembered.filter(({ fold }) => !isAt(end, fold));
    const isRead = behind.length === 0 && typeof end === 'object';
    const slice = isRead ? E.right({ events: [], upTo: end }) : await newsFor(behind, at);
    if (E.isLeft(slice)) return slice;
    const { events, upTo } = slice.right;
    const ownOf = routed(events, remembered);
    const states: Record<string, unknown> = {};
    for (const one of remembered) {
      const state = evolved(one, ownOf(one));
      if (E.isLeft(state)) return state;
      folds.set(one.key, { state: state.right, upTo });
      states[one.name] = state.right;
    }
    return E.right({ states, upTo });
  };
};
