import type { Answer, Failed, Json, Cursor, Position, StoreError } from '@torioki/event-store';
import type { Observable } from 'rxjs';
import type { ViewQueryResult, ViewQuery } from './query.js';
import type { DocumentChanges } from './document-changes.js';
import type { Listing } from './read-model.js';
import type { StoredDocument } from './stored-document.js';

/** One build of a read model's documents. */
export interface Generation {
  readonly id: number;
  readonly model: string;
  readonly version: number;
  /** A serving generation answers queries. Each model has at most one serving and one building generation. */
  readonly is: 'serving' | 'building';
  /** Every event up to here is in the documents or in quarantine. The first checkpoint is the root of the chain. */
  readonly checkpoint: Cursor;
  /** The worker that has, or last had, the right to move it on; null if no worker had it. */
  readonly owner: string | null;
}

/** The new value of a document. */
export interface Change {
  readonly key: string;
  /** Null removes the document. */
  readonly document: Json | null;
  readonly position: Position;
  readonly listing: Listing | null;
}

/** An event that could not be folded into a document. The document keeps its previous value. */
export interface Poison {
  /** Null if the event does not show which documents it touches. */
  readonly key: string | null;
  readonly position: Position;
  readonly type: string;
  readonly reason: string;
  /** The number of later events of the key that wait for it. */
  readonly waiting: number;
}

export interface Quarantined extends Poison {
  readonly generation: number;
  readonly model: string;
  /** Whether another attempt is requested. */
  readonly retrying: boolean;
}

export interface DocumentStep {
  readonly generation: number;
  /** The expected checkpoint; otherwise the step is refused. */
  readonly from: Cursor;
  readonly to: Cursor;
  readonly documents: readonly Change[];
  /** The events that leave quarantine after another attempt. */
  readonly released: readonly Poison[];
  /**
   * The events that enter quarantine, or remain there while more events wait. A requested attempt remains
   * requested.
   */
  readonly quarantined: readonly Poison[];
  /** Whether the generation serves from now on, instead of the previous one. */
  readonly serves: boolean;
}

/** The generations that a worker may move on. */
export interface Lease {
  readonly mine: readonly number[];
  /**
   * The earliest instant when a generation of another owner may be free, in milliseconds since 1970;
   * undefined if there is none.
   */
  readonly until: number | undefined;
}

/**
 * The storage of one library system's read models. Of all processes, one worker writes at a time; any process
 * can read. Every function returns a promise that never rejects. Adapters fulfil the contract in
 * `@torioki/projection/contract`.
 */
export interface Documents {
  readonly librarySystem: string;

  /** In the order of their beginnings. */
  generations(): Answer<readonly Generation[]>;

  /** In the order of generations and positions. */
  quarantined(): Answer<readonly Quarantined[]>;

  /** The documents of these keys in a generation, without missing ones. */
  read(generation: number, keys: readonly string[]): Answer<readonly StoredDocument[]>;

  /** Answers a query from the serving generations, all as of one moment. */
  query<Shown>(query: ViewQuery<Shown>): Answer<ViewQueryResult<Shown>>;

  /** Begins to build a model's documents from the first event, unless a build of that version is in progress. */
  begin(model: string, version: number): Answer<Generation>;

  /** Marks everything in quarantine for another attempt. */
  retry(): Answer<void>;

  /** Takes or keeps the right to move generations on. Another owner's right ends only after a long silence. */
  lease(owner: string, generations: readonly number[]): Answer<Lease>;

  /**
   * Makes all of the steps or none. Returns false if the owner has no lease on a generation, or if a
   * checkpoint is elsewhere.
   */
  commit(owner: string, steps: readonly DocumentStep[]): Answer<boolean>;

  /** Retires generations: they no longer serve and are no longer built. */
  retire(generations: readonly number[]): Answer<void>;

  /** Removes some documents of retired generations. Returns false if there were none. */
  sweep(): Answer<boolean>;

  /** Emits after every change, by a commit or a request of any process. Completes when the documents are closed. */
  readonly changes: Observable<DocumentChanges>;

  /** Later calls return `store-unavailable`. */
  close(): Promise<void>;
}

/** The result of opening documents. The caller closes them. */
export type OpenedDocuments = { readonly is: 'opened'; readonly documents: Documents } | Failed<StoreError>;
