import type { Either } from 'fp-ts/lib/Either.js';
import type { Observable } from 'rxjs';
import type { NewEvent, Position, StoredEvent } from './event.js';
import type { Query } from './query.js';
import type { StoreError } from './store-error.js';

/** Every verb answers with one of these; it never rejects. */
export type Answer<A> = Promise<Either<StoreError, A>>;

export interface ReadOptions {
  /** Only events after this position. */
  readonly after?: Position;
  /** Only events up to and including this position: several reads up to one position are one snapshot. */
  readonly upTo?: Position;
  /** At most so many events, at least 1. */
  readonly limit?: number;
  /** Newest first. */
  readonly backwards?: boolean;
}

export interface HeadOptions {
  /**
   * The last position known here will do: nobody is asked. What this store has acknowledged is not after it; what others
   * recorded may be. Only a store that would have to ask gives another answer.
   */
  readonly known?: boolean;
}

/** An append is refused if an event that matches was recorded after the position. */
export interface AppendCondition {
  readonly failIfEventsMatch: Query;
  readonly after: Position;
}

export interface SubscribeOptions {
  readonly after: Position;
  /** Awaited before the next event is delivered: the back-pressure, which rxjs does not have. */
  readonly each?: (event: StoredEvent) => Promise<void>;
}

/**
 * One library system's history: an ordered sequence of tagged events that only grows
 * (the DCB specification, dcb.events). Adapters keep the contract in `@torioki/event-store/contract`.
 */
export interface EventStore {
  /** The id of the library system whose history this is; its SHA-256 is the root of the chain. */
  readonly librarySystem: string;

  /** The last position, 0 in an empty store. */
  head(options?: HeadOptions): Answer<Position>;

  /** The events that match, in position order. */
  read(query: Query, options?: ReadOptions): Answer<readonly StoredEvent[]>;

  /**
   * Records all of the events or none. If all their ids are recorded with the same bodies, the recorded events are
   * the answer and nothing is written, whatever the condition. Then the condition is checked.
   */
  append(events: readonly NewEvent[], condition?: AppendCondition): Answer<readonly StoredEvent[]>;

  /** Records stored events verbatim if they continue the chain: for replicas, import and restore. */
  copy(events: readonly StoredEvent[]): Answer<Position>;

  /**
   * The events that match after a position, then those recorded from now on; skips, repeats and reorders nothing.
   * Cold: each subscriber begins at `after`. Fails with `subscription-stopped`, which says where to resume;
   * completes when the store is closed. Unsubscribing releases everything.
   */
  subscribe(query: Query, options: SubscribeOptions): Observable<StoredEvent>;

  /** Ends subscriptions and releases what the store holds. Verbs called later answer `store-unavailable`. */
  close(): Promise<void>;
}
