import type { Because } from './because.js';
import type { Position } from './event.js';
import type { Faults } from './faults.js';
import type { Fault } from './json.js';

/** Every error of a store and of the decision runner: its code, and the facts a reader needs. */
export interface StoreErrorDetails {
  /** The append was refused: `positions` hold events that match its condition, the first 100. Nothing was written. */
  readonly 'append-condition-failed': { readonly positions: readonly Position[] };
  /** An event with this id is recorded already, with another type, version, tags or data. Nothing was written. */
  readonly 'event-id-reused': { readonly id: string; readonly position: Position };
  /** Some events of the append are recorded already and some are not. Nothing was written. */
  readonly 'events-partly-known': { readonly known: readonly string[]; readonly unknown: readonly string[] };
  /** The input is not of the right form. Nothing was written. */
  readonly 'invalid-input': Faults;
  /** An event does not continue the chain, or its hash is not that of its content. */
  readonly 'chain-broken': Because & { readonly position: Position };
  /** The index by which reads find events differs from the events. */
  readonly 'index-broken': Because & { readonly store: string; readonly position: Position };
  /** A stored event is of a type, version or form that this program does not know. */
  readonly 'unreadable-event': Fault & {
    readonly position: Position;
    readonly type: string;
    readonly schemaVersion: number;
    /** The release that recorded it, if the history names one. */
    readonly decidedBy?: string;
  };
  /** A decision made an event that could not be read back. Nothing was written. */
  readonly 'unrecordable-event': Fault & { readonly type: string; readonly schemaVersion: number };
  /** Another command was accepted under this command's id. */
  readonly 'command-id-reused': {
    readonly command: string;
    readonly position: Position;
    /** True if nobody remembers what was wanted under the id, so that it may have been the same. */
    readonly forgotten?: true;
  };
  /** Others kept recording events that the decision depends on. Nothing was written. */
  readonly 'too-many-conflicts': { readonly attempts: number };
  /** A subscription ended; everything up to and including `resumeAfter` was delivered. */
  readonly 'subscription-stopped': Because & { readonly resumeAfter: Position };
  /** There is no store at that place, nor can one be kept there. */
  readonly 'store-not-opened': Because & { readonly store: string };
  /** The store does not answer, or is closed. Whether an append was written is unknown. */
  readonly 'store-unavailable': Because & {
    readonly store: string;
    /** Given if it was to be opened, so that nothing was sent. */
    readonly opening?: true;
  };
  /** Others kept the store busy for longer than the writer waits. Nothing was written. */
  readonly 'store-busy': { readonly store: string; readonly waitedMs: number };
  /** There is no room to write. Nothing was written; reads still work. */
  readonly 'store-full': { readonly store: string };
  /** The store may be read but not written. */
  readonly 'store-read-only': {
    readonly store: string;
    /** Given if it was opened only to be read. */
    readonly asked?: true;
  };
  /** The server does not let this user read or append. Nothing was written. */
  readonly 'store-access-denied': {
    readonly store: string;
    readonly user: string;
    /** The refused right, if it is known, as a verb with its object. */
    readonly right?: string;
  };
  /** The events of one append are more than the server takes at once. Nothing was written. */
  readonly 'append-too-large': {
    readonly store: string;
    readonly bytes: number;
    /** The server's limit, if the server told it. */
    readonly limit: number | undefined;
  };
  /** Events that were recorded are gone from the store. Nothing was written. */
  readonly 'history-missing': Because & {
    readonly store: string;
    /** A position that was recorded once, and is not there now. */
    readonly position: Position;
  };
  /** The store was restored to an earlier state, and has grown again. Nothing was written. */
  readonly 'history-changed': {
    readonly store: string;
    readonly position: Position;
    /** The hash that was there before. */
    readonly expected: string;
    readonly found: string;
  };
  /** This is not an event store, or it is damaged. */
  readonly 'not-an-event-store': Because & {
    readonly store: string;
    /** Given if it is an event store, but cannot be read. */
    readonly damaged?: true;
  };
  /** The store has a table, column, index or trigger that this program does not make, or lacks one. */
  readonly 'schema-changed': Because & { readonly store: string };
  /** The store was written by a newer program. */
  readonly 'newer-schema': { readonly store: string; readonly found: number; readonly known: number };
  /** The store holds the history of another library system. */
  readonly 'other-library-system': {
    readonly store: string;
    readonly expected: string;
    readonly found: string;
  };
}

export type StoreErrorCode = keyof StoreErrorDetails;
