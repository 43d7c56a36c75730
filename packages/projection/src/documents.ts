import type { Answer, Json, Place, Position } from '@torioki/event-store';
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
  /** At most one generation of a model serves, that is, answers queries; at most one is being built. */
  readonly is: 'serving' | 'building';
  /** Everything up to here is in its documents, or waits in its quarantine; at first the root of the chain. */
  readonly checkpoint: Place;
}

/** What becomes of a document. */
export interface Change {
  readonly key: string;
  /** Nothing is kept when it is null. */
  readonly document: Json | null;
  readonly position: Position;
  readonly listing: Listing | null;
}

/** An event that could not be folded into a document, which stays as it was before. */
export interface Poison {
  /** Unknown when the event does not tell which documents it touches. */
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

/** How a generation moves on. */
export interface DocumentStep {
  readonly generation: number;
  /** Where its checkpoint is; the step is refused when it is elsewhere. */
  readonly from: Place;
  readonly to: Place;
  readonly documents: readonly Change[];
  /** Taken out of quarantine: it was tried again. */
  readonly released: readonly Poison[];
  /** Put into quarantine; what stays there, with more that waits, is still to be tried once more if it was. */
  readonly quarantined: readonly Poison[];
  /** Whether it serves from now on, instead of the generation that did. */
  readonly serves: boolean;
}

/** Who may move which generations on. */
export interface Lease {
  readonly mine: readonly number[];
  /** When the first of the others may be free, in milliseconds since 1970; undefined when none is another's. */
  readonly until: number | undefined;
}

/**
 * Where the read models of one library system keep their documents. One worker writes at a time, of whatever process;
 * anyone may read. Every verb answers and never rejects. Adapters keep the contract in `@torioki/projection/contract`.
 */
export interface Documents {
  readonly librarySystem: string;

  /** In the order in which they were begun. */
  generations(): Answer<readonly Generation[]>;

  /** By generations and positions. */
  quarantined(): Answer<readonly Quarantined[]>;

  /** Some of the documents of a generation; keys without one are left out. */
  read(generation: number, keys: readonly string[]): Answer<readonly StoredDocument[]>;

  /** Answers a query from the serving generations, all as of one moment. */
  ask<Shown>(query: ViewQuery<Shown>): Answer<Asked<Shown>>;

  /** Begins to build a model's documents from the first event on, unless that version is being built already. */
  begin(model: string, version: number): Answer<Generation>;

  /** Marks everything in quarantine to be tried once more. */
  retry(): Answer<void>;

  /**
   * Takes or keeps the right to move these generations on, where nobody else has it, and gives back all others. Who
   * goes silent loses it after a while.
   */
  lease(owner: string, generations: readonly number[]): Answer<Lease>;

  /** Makes all of the steps or none: false when a lease is not the owner's, or a checkpoint is elsewhere. */
  commit(owner: string, steps: readonly DocumentStep[]): Answer<boolean>;

  /** Has these generations neither serve nor be built any more. */
  retire(generations: readonly number[]): Answer<void>;

  /** Removes some documents of generations that no longer serve; false when there were none. */
  sweep(): Answer<boolean>;

  /** What commits and requests change, of whatever process; completes when the documents are closed. */
  readonly changed: Observable<Changed>;

  /** Verbs called later answer `store-unavailable`. */
  close(): Promise<void>;
}
