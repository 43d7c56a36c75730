import type { Answer, Failed, Json, Place, Position, StoreError } from '@torioki/event-store';
import type { Observable } from 'rxjs';
import type { Asked, ViewQuery } from './asking.js';
import type { Changed } from './changed.js';
import type { Listing } from './read-model.js';
import type { StoredDocument } from './stored-document.js';

/** One build of a read model's documents. */
export interface Generation {
  readonly id: number;
  readonly model: string;
  readonly version: number;
  /** At most one generation of a model serves, which means that it answers queries; at most one is being built. */
  readonly is: 'serving' | 'building';
  /** Every event up to here is in its documents, or waits in its quarantine. At first it is the root of the chain. */
  readonly checkpoint: Place;
  /** The worker that has the right to move it on, or had it last; null if nobody has. */
  readonly owner: string | null;
}

/** The new content of a document. */
export interface Change {
  readonly key: string;
  /** If it is null, nothing is kept. */
  readonly document: Json | null;
  readonly position: Position;
  readonly listing: Listing | null;
}

/** An event that could not be folded into a document, which stays as it was before. */
export interface Poison {
  /** Null if the event does not tell which documents it touches. */
  readonly key: string | null;
  readonly position: Position;
  readonly type: string;
  readonly reason: string;
  /** How many later events of the key wait for it. */
  readonly waiting: number;
}

export interface Quarantined extends Poison {
  readonly generation: number;
  readonly model: string;
  /** Whether it is to be tried once more. */
  readonly retrying: boolean;
}

export interface DocumentStep {
  readonly generation: number;
  /** Where its checkpoint is. If it is elsewhere, the step is refused. */
  readonly from: Place;
  readonly to: Place;
  readonly documents: readonly Change[];
  /** What is taken out of quarantine, since it was tried again. */
  readonly released: readonly Poison[];
  /** What is put into quarantine, or stays there while more waits. If it was to be tried once more, it still is. */
  readonly quarantined: readonly Poison[];
  /** Whether it serves from now on, instead of the generation that did. */
  readonly serves: boolean;
}

/** Who may move which generations on. */
export interface Lease {
  readonly mine: readonly number[];
  /** When the first generation of another owner may be free, in milliseconds since 1970; undefined if there is none. */
  readonly until: number | undefined;
}

/**
 * Where the read models of one library system keep their documents. Of all processes one worker writes at a time;
 * anyone may read. Every verb answers and never rejects. Adapters keep the contract in `@torioki/projection/contract`.
 */
export interface Documents {
  readonly librarySystem: string;

  /** In the order in which they were begun. */
  generations(): Answer<readonly Generation[]>;

  /** In the order of generations and positions. */
  quarantined(): Answer<readonly Quarantined[]>;

  /** Some of the documents of a generation; keys without one are left out. */
  read(generation: number, keys: readonly string[]): Answer<readonly StoredDocument[]>;

  /** Answers a query from the serving generations, all as of one moment. */
  ask<Shown>(query: ViewQuery<Shown>): Answer<Asked<Shown>>;

  /** Begins to build a model's documents from the first event on, unless that version is being built already. */
  begin(model: string, version: number): Answer<Generation>;

  /** Marks everything in quarantine to be tried once more. */
  retry(): Answer<void>;

  /** Takes or keeps the right to move generations on, unless another has it, until long silence. */
  lease(owner: string, generations: readonly number[]): Answer<Lease>;

  /** Makes all of the steps or none. False if a lease is not the owner's, or a checkpoint is elsewhere. */
  commit(owner: string, steps: readonly DocumentStep[]): Answer<boolean>;

  /** Retires generations: from now on they neither serve nor are built. */
  retire(generations: readonly number[]): Answer<void>;

  /** Removes some documents of retired generations; false if there were none. */
  sweep(): Answer<boolean>;

  /** Every change, by a commit or a request of any process; completes when the documents are closed. */
  readonly changed: Observable<Changed>;

  /** Verbs called later answer `store-unavailable`. */
  close(): Promise<void>;
}

/** What opening documents answers. The caller closes them. */
export type OpenedDocuments = { readonly is: 'opened'; readonly documents: Documents } | Failed<StoreError>;
