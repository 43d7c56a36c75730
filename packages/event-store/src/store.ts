import type { Either } from 'fp-ts/lib/Either.js';
import type { Observable } from 'rxjs';
import type { Fact, NewEvent, Place, Position, StoredEvent } from './event.js';
import type { Failed } from './or-throw.js';
import type { Query, QueryItem } from './query.js';
import type { StoreError } from './store-error.js';

/** Every verb answers with one of these; it never rejects. */
export type Answer<A> = Promise<Either<StoreError, A>>;

/**
 * Where a read begins or ends. A place must be in the history; else the answer is `history-missing` if the history ends
 * before it, or `history-changed`. A position is taken on trust that the history is still the same.
 */
export type Bound = Position | Place;

/** A query item for a reader that has come as far as a place: it selects only events after that. */
export interface NewsItem extends QueryItem {
  readonly after?: Place;
}

export interface ReadOptions {
  /** Only events after it. */
  readonly after?: Bound;
  /** Only events up to and including it: several reads up to one place are one snapshot. */
  readonly upTo?: Bound;
  /** At most so many events, at least 1. */
  readonly limit?: number;
  /** Newest first. */
  readonly backwards?: boolean;
  /**
   * If true, the events that this store knows are enough, and it asks nobody. It knows everything that it has
   * acknowledged, and everything that was there when another verb last asked; it may lack what others recorded since.
   * It makes a difference only for a store that would have to ask a server.
   */
  readonly known?: boolean;
}

/** Events of a history, and how far they tell about it. */
export interface Slice {
  /** In position order, unless they were asked for backwards. */
  readonly events: readonly Fact[];
  /**
   * Every event that matches up to this place is among the events (or before the range). It is the last place of the
   * history or of the range; if the read met its limit and did not go backwards, it is the place of the last event.
   */
  readonly upTo: Place;
}

/** An append is refused if an event that matches was recorded after the place. */
export interface AppendCondition {
  readonly failIfEventsMatch: Query;
  readonly after: Place;
}

export interface Appended {
  /** Where the last of the events stands. */
  readonly last: Place;
  /** Whether they were recorded before, so that nothing was written. */
  readonly again: boolean;
}

export interface SubscribeOptions {
  readonly after: Bound;
  /** Awaited before the next event is delivered: the back-pressure, which rxjs does not have. */
  readonly each?: (event: Fact) => Promise<void>;
}

/**
 * One library system's history: an ordered sequence of tagged events that only grows
 * (the DCB specification, dcb.events). Adapters keep the contract in `@torioki/event-store/contract`.
 */
export interface EventStore {
  /** The id of the library system whose history this is; its SHA-256 is the root of the chain. */
  readonly librarySystem: string;

  /** The events that match, all as of one moment. A query without items gives only the last place. */
  read(query: readonly NewsItem[] | 'everything', options?: ReadOptions): Answer<Slice>;

  /**
   * Whole events in position order, for programs that verify, copy, export or execute again. Without a limit, these are
   * all events up to the end of the history, also those that others append meanwhile.
   */
  records(options?: Pick<ReadOptions, 'after' | 'upTo' | 'limit'>): Answer<readonly StoredEvent[]>;

  find(id: string): Answer<StoredEvent | undefined>;

  /**
   * Records all of the events or none. First it looks for their ids: if all are recorded with the same bodies, nothing
   * is written, whatever the condition. Then it looks for the condition's place, and then it checks the condition.
   */
  append(events: readonly NewEvent[], condition?: AppendCondition): Answer<Appended>;

  /** Records stored events verbatim if they continue the chain. Answers the last place. */
  copy(events: readonly StoredEvent[]): Answer<Place>;

  /**
   * Verifies what is kept: every event is the text that was hashed, in canonical form, and continues the chain; the
   * last one is where the history is said to end; the index by which reads find events holds what the events give,
   * neither less nor more; places that were noted earlier are there. Answers the last place. Fails with `chain-broken`,
   * `index-broken`, `history-missing` or `history-changed`, which name the first position.
   */
  check(noted?: readonly Place[]): Answer<Place>;

  /** Makes the index by which reads find events anew from the events. */
  reindex(): Answer<void>;

  /**
   * First the events that match after a place, then those that are recorded from now on. It skips, repeats and reorders
   * nothing. It is cold: each subscriber begins at `after`. It fails with `subscription-stopped`, which says where to
   * resume, and completes when the store is closed. Unsubscribing releases everything.
   */
  subscribe(query: Query, options: SubscribeOptions): Observable<Fact>;

  /** Ends subscriptions and releases what the store holds. Verbs called later answer `store-unavailable`. */
  close(): Promise<void>;
}

/** What opening a history answers. The caller closes the store. */
export type OpenedStore = { readonly is: 'opened'; readonly store: EventStore } | Failed<StoreError>;
