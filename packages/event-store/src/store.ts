import type { Either } from 'fp-ts/lib/Either.js';
import type { Observable } from 'rxjs';
import type { Fact, NewEvent, Place, Position, StoredEvent } from './event.js';
import type { Query, QueryItem } from './query.js';
import type { StoreError } from './store-error.js';

/** Every verb answers with one of these; it never rejects. */
export type Answer<A> = Promise<Either<StoreError, A>>;

/**
 * Where a read begins or ends. A place must be in the history: else the answer is `history-missing`, when that ends
 * before it, or `history-changed`. A position trusts that it is still the history it was.
 */
export type Bound = Position | Place;

/** What is wanted for something that has come as far as a place: only what is after it. */
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
   * What is known here will do: nobody is asked. Nothing is after it that this store has acknowledged, or that was there
   * when it was last asked by another verb; what others recorded since may be. Only a store that would have to ask gives
   * another answer.
   */
  readonly known?: boolean;
}

/** Events of a history, and how far they tell about it. */
export interface Slice {
  /** In position order, unless they were asked for backwards. */
  readonly events: readonly Fact[];
  /**
   * Everything that matches up to here is among the events, or was before what was asked for: the last place of the
   * history or of the range, and of a read that met its limit, unless it went backwards, the last event's.
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

  /** The events that match, all as of one moment; no items give the last place alone. */
  read(query: readonly NewsItem[] | 'everything', options?: ReadOptions): Answer<Slice>;

  /** Whole events in position order: for who verifies, copies, exports or executes again. */
  records(options?: Pick<ReadOptions, 'after' | 'upTo' | 'limit'>): Answer<readonly StoredEvent[]>;

  /** The event that has an id. */
  find(id: string): Answer<StoredEvent | undefined>;

  /**
   * Records all of the events or none. If all their ids are recorded with the same bodies nothing is written, whatever
   * the condition. Then its place is looked for, and then the condition is checked.
   */
  append(events: readonly NewEvent[], condition?: AppendCondition): Answer<Appended>;

  /** Records stored events verbatim if they continue the chain: for replicas, import and restore. Answers the last place. */
  copy(events: readonly StoredEvent[]): Answer<Place>;

  /**
   * Verifies what is kept: that every event is the text that was hashed, in canonical form, and continues the chain; that
   * the last one is where the history is said to end; that the index which reads go by is what the events give, neither
   * less nor more; that places noted earlier are there. Answers the last place. Fails with `chain-broken`,
   * `index-broken`, `history-missing` or `history-changed`, which name the first position.
   */
  check(noted?: readonly Place[]): Answer<Place>;

  /** Makes the index which reads go by anew from the events. */
  reindex(): Answer<void>;

  /**
   * The events that match after a place, then those recorded from now on; skips, repeats and reorders nothing.
   * Cold: each subscriber begins at `after`. Fails with `subscription-stopped`, which says where to resume;
   * completes when the store is closed. Unsubscribing releases everything.
   */
  subscribe(query: Query, options: SubscribeOptions): Observable<Fact>;

  /** Ends subscriptions and releases what the store holds. Verbs called later answer `store-unavailable`. */
  close(): Promise<void>;
}
