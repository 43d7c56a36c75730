import type { Answer, Failed, Json, Cursor, Position, StoreError } from '@torioki/event-store';
import type { Observable } from 'rxjs';
import type { ViewQueryResult, ViewQuery } from './query.js';
import type { DocumentChanges } from './document-changes.js';
import type { Listing } from './read-model.js';
import type { StoredDocument } from './stored-document.js';

/** One build of a read model's documents, from the first event of the history on. */
export interface Generation {
  readonly id: number;
  readonly model: string;
  readonly version: number;
  /** A serving generation answers queries. Each model has at most one serving and one building generation. */
  readonly is: 'serving' | 'building';
  /**
   * The documents include every event up to this position, except those in quarantine. The first checkpoint
   * is the beginning of the history.
   */
  readonly checkpoint: Cursor;
  /** The worker with the right to change the generation, or the last one with it; null if none had it. */
  readonly owner: string | null;
}

/** The new value of a document. */
export interface Change {
  readonly key: string;
  /** The new document; null to remove the document. */
  readonly document: Json | null;
  readonly position: Position;
  readonly listing: Listing | null;
}

/**
 * An event that could not be folded into a document. The document keeps the value that it had before the
 * event.
 */
export interface Poison {
  /** The key of the document; null if the event does not show which documents it touches. */
  readonly key: string | null;
  readonly position: Position;
  readonly type: string;
  readonly reason: string;
  /** The number of later events of the same key. They wait until this event can be folded. */
  readonly waiting: number;
}

/**
 * Whether two poisons are about the same key, which has only one poison at a time. Poisons without a key are
 * compared by position.
 */
export const isSamePoison = (one: Poison, other: Poison): boolean =>
  one.key === other.key && (one.key !== null || one.position === other.position);

export interface Quarantined extends Poison {
  readonly generation: number;
  readonly model: string;
  /** Whether a new attempt to fold the event was requested. */
  readonly retrying: boolean;
}

export interface DocumentStep {
  readonly generation: number;
  /** The expected checkpoint of the generation. If the generation has another one, the step is refused. */
  readonly from: Cursor;
  readonly to: Cursor;
  readonly documents: readonly Change[];
  /**
   * The quarantined events that were tried again. An event that failed again is also in `quarantined`, and
   * stays there.
   */
  readonly released: readonly Poison[];
  /**
   * The events that enter quarantine, and the quarantined events with a higher `waiting` than before. A
   * requested new attempt remains requested.
   */
  readonly quarantined: readonly Poison[];
  /** Whether the generation serves after the step. It then replaces the previous serving generation. */
  readonly serves: boolean;
}

/** The right of a worker to change some generations. */
export interface Lease {
  readonly mine: readonly number[];
  /**
   * The earliest instant when another worker's right to a generation may end, in milliseconds since 1970.
   * Undefined if no other worker has a right.
   */
  readonly until: number | undefined;
}

/**
 * The stored read models of one library system. At any time, only one worker of all processes may change a
 * generation; every process can read. Every function returns a promise that never rejects, unless your query
 * throws. Adapters must pass the contract in `@torioki/projection/contract`.
 */
export interface Documents {
  readonly librarySystem: string;

  /** All generations, in the order of their beginnings. */
  generations(): Answer<readonly Generation[]>;

  /** All events in quarantine, ordered by generation and position. */
  quarantined(): Answer<readonly Quarantined[]>;

  /** The documents of these keys in a generation. Keys without a document are left out. */
  read(generation: number, keys: readonly string[]): Answer<readonly StoredDocument[]>;

  /** Answers a query from the serving generations. All documents are read as of one moment. */
  query<Shown>(query: ViewQuery<Shown>): Answer<ViewQueryResult<Shown>>;

  /**
   * Begins to build the documents of a model from the first event. If a build of this version is in progress,
   * returns it.
   */
  begin(model: string, version: number): Answer<Generation>;

  /** Requests a new attempt for every event in quarantine. */
  retry(): Answer<void>;

  /**
   * Gives a worker the right to change exactly these generations, or renews it. The right of another worker
   * ends only if it was not renewed for a long time.
   */
  lease(owner: string, generations: readonly number[]): Answer<Lease>;

  /**
   * Commits all of the steps or none. Returns false if the worker has no right to a generation, or if a
   * generation does not have the expected checkpoint.
   */
  commit(owner: string, steps: readonly DocumentStep[]): Answer<boolean>;

  /** Retires generations: they no longer answer queries, and no worker continues them. */
  retire(generations: readonly number[]): Answer<void>;

  /** Removes some documents of retired generations. Returns false if nothing was left to remove. */
  sweep(): Answer<boolean>;

  /**
   * Emits after every `begin`, `commit`, `retry` and `retire`, by any process. Completes when the documents
   * are closed.
   */
  readonly changes: Observable<DocumentChanges>;

  /** Closes the documents. Later calls return `store-unavailable`. */
  close(): Promise<void>;
}

/** The result of opening documents. The caller must close them. */
export type OpenedDocuments = { readonly is: 'opened'; readonly documents: Documents } | Failed<StoreError>;
