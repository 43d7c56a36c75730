import type { Either } from 'fp-ts/lib/Either.js';
import type { Observable } from 'rxjs';
import type { Fact, NewEvent, Cursor, Position, StoredEvent } from './event.js';
import type { Failed } from './or-throw.js';
import type { Query, QueryItem } from './query.js';
import type { StoreError } from './store-error.js';

/** The result of every function of a store. The promise never rejects. */
export type Answer<A> = Promise<Either<StoreError, A>>;

/**
 * The beginning or end of a read: a position or a cursor. A cursor must be in the history. Otherwise the read
 * returns `history-missing` if the history ends before the cursor, or `history-changed` if another event is
 * at its position. For a position, the store does not check whether the history is still the same.
 */
export type Bound = Position | Cursor;

/**
 * A query item that selects only events after a cursor. It is for a reader that has read the events up to
 * this cursor.
 */
export interface NewsItem extends QueryItem {
  readonly after?: Cursor;
}

export interface ReadOptions {
  readonly after?: Bound;
  /** The last event to read. Several reads up to the same cursor are one snapshot. */
  readonly upTo?: Bound;
  /** The largest number of events, at least 1. */
  readonly limit?: number;
  /** Newest first. */
  readonly backwards?: boolean;
  /**
   * If true, the store answers from the events that it knows, without a request to its server. It knows every
   * event that it has acknowledged, and every event that the server had at the last request. It may lack
   * events that other writers recorded after that request. The option has an effect only for stores that
   * would send a request to a server.
   */
  readonly remembered?: boolean;
}

/** Events of a history, complete up to a cursor. */
export interface Slice {
  /** The events in position order; in reverse order if the read was backwards. */
  readonly events: readonly Fact[];
  /**
   * All matching events of the range up to this cursor are included, unless a limit cut a backwards read. It
   * is the last cursor of the history or of the range. If a limit cut a forward read, it is the cursor of the
   * last returned event.
   */
  readonly upTo: Cursor;
}

/** The store refuses the append if a matching event was recorded after the cursor. */
export interface AppendCondition {
  readonly failIfEventsMatch: Query;
  readonly after: Cursor;
}

export interface AppendOutcome {
  /** The cursor of the last of the events. */
  readonly last: Cursor;
  /** Whether the events were recorded before, so that nothing was written. */
  readonly again: boolean;
}

export interface SubscribeOptions {
  readonly after: Bound;
  /**
   * Called with each event before its delivery; the store waits for its promise. This is the back-pressure
   * that rxjs lacks.
   */
  readonly each?: (event: Fact) => Promise<void>;
}

/**
 * One library system's history: an ordered sequence of tagged events that only grows (the DCB specification,
 * dcb.events). Adapters fulfil the contract in `@torioki/event-store/contract`.
 */
export interface EventStore {
  /** The id of the library system that owns the history; its SHA-256 is the root of the chain. */
  readonly librarySystem: string;

  /** The matching events, all as of one moment. A query without items returns only the last cursor. */
  read(query: readonly NewsItem[] | 'everything', options?: ReadOptions): Answer<Slice>;

  /**
   * Whole events in position order, for programs that verify, copy, export or execute again. Without a limit,
   * it returns all events up to the end of the history, including those that other writers append during the
   * call.
   */
  records(options?: Pick<ReadOptions, 'after' | 'upTo' | 'limit'>): Answer<readonly StoredEvent[]>;

  find(id: string): Answer<StoredEvent | undefined>;

  /**
   * Records all events or none. First it looks for their ids: if all are recorded with the same bodies, it
   * writes nothing, whatever the condition. Then it checks that the history contains the condition's cursor,
   * and finally the condition.
   */
  append(events: readonly NewEvent[], condition?: AppendCondition): Answer<AppendOutcome>;

  /** Records stored events unchanged if they continue the chain. Returns the last cursor. */
  copy(events: readonly StoredEvent[]): Answer<Cursor>;

  /**
   * Verifies the stored data. Every event must be the text that was hashed, in canonical form, and must
   * continue the chain. The recorded end of the history must be the last event. The index for reads must
   * contain exactly the entries of the events. The noted cursors must be in the history. Returns the last
   * cursor. Fails with `chain-broken`, `index-broken`, `history-missing` or `history-changed` for the first
   * wrong position.
   */
  check(noted?: readonly Cursor[]): Answer<Cursor>;

  /** Rebuilds the index for reads from the events. */
  reindex(): Answer<void>;

  /**
   * Emits the recorded events after a bound, then new events as they are recorded. It skips, repeats and
   * reorders nothing. It is cold: each subscriber begins at `after`. It fails with `subscription-stopped`,
   * whose details give the position to resume from. It completes when the store is closed. Unsubscribing
   * releases everything.
   */
  subscribe(query: Query, options: SubscribeOptions): Observable<Fact>;

  /** Ends subscriptions and releases the store's resources. Later calls return `store-unavailable`. */
  close(): Promise<void>;
}

/** The result of opening a history. The caller closes the store. */
export type OpenedStore = { readonly is: 'opened'; readonly store: EventStore } | Failed<StoreError>;
