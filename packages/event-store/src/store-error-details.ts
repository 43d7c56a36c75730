import type { ReasonTexts } from './because.js';
import type { Position } from './event.js';
import type { Faults } from './faults.js';
import type { Fault } from './json.js';

/** The errors of a store and of the runner: the details of each code. */
export interface StoreErrorDetails {
  /** A rule of the host threw, or its answer has the wrong form. Nothing was written. */
  readonly 'host-rule-broken': ReasonTexts & {
    /** The code of the rule. */
    readonly rule: string;
    /** The type of the command. */
    readonly command: string;
  };
  /** The append was refused. `positions` are the first 100 events that match its condition. Nothing was written. */
  readonly 'append-condition-failed': { readonly positions: readonly Position[] };
  /** An event with this id is recorded already, with another type, version, tags or data. Nothing was written. */
  readonly 'event-id-reused': { readonly id: string; readonly position: Position };
  /** Some events of the append are recorded already and some are not. Nothing was written. */
  readonly 'events-partly-known': { readonly known: readonly string[]; readonly unknown: readonly string[] };
  /** The input is not of the right form. Nothing was written. */
  readonly 'invalid-input': Faults;
  /** An event does not continue the chain, or its hash does not match its content. */
  readonly 'chain-broken': ReasonTexts & { readonly position: Position };
  /** The index for reads differs from the events. */
  readonly 'index-broken': ReasonTexts & { readonly store: string; readonly position: Position };
  /** This program cannot read the type, version or form of a stored event. */
  readonly 'unreadable-event': Fault & {
    readonly position: Position;
    readonly type: string;
    readonly schemaVersion: number;
    /** The release that recorded it, if the history names one. */
    readonly decidedBy?: string;
  };
  /** A decision produced an event that could not be read back. Nothing was written. */
  readonly 'unrecordable-event': Fault & { readonly type: string; readonly schemaVersion: number };
  /** Another command was accepted under this command's id. */
  readonly 'command-id-reused': {
    readonly command: string;
    readonly position: Position;
    /**
     * True if the contents of the recorded command are forgotten. Then it is unknown whether the recorded
     * command is the same as this one.
     */
    readonly forgotten?: true;
  };
  /** Other writers kept recording events that the decision depends on. Nothing was written. */
  readonly 'too-many-conflicts': { readonly attempts: number };
  /** A subscription ended. Everything up to and including `resumeAfter` was delivered. */
  readonly 'subscription-stopped': ReasonTexts & { readonly resumeAfter: Position };
  /** No store was found at the given location, or none can be created there. */
  readonly 'store-not-opened': ReasonTexts & { readonly store: string };
  /** The store does not answer, or is closed. It is unknown whether an append was written. */
  readonly 'store-unavailable': ReasonTexts & {
    readonly store: string;
    /** True if opening failed, so that nothing was sent. */
    readonly opening?: true;
  };
  /** Other writers kept the store busy for longer than this writer waits. Nothing was written. */
  readonly 'store-busy': { readonly store: string; readonly waitedMs: number };
  /** The storage is full. Nothing was written; reads still work. */
  readonly 'store-full': { readonly store: string };
  /** The store can be read but not written. */
  readonly 'store-read-only': {
    readonly store: string;
    /** True if the store was opened for reading only. */
    readonly requested?: true;
  };
  /** The server does not allow this user to read or append. Nothing was written. */
  readonly 'store-access-denied': {
    readonly store: string;
    readonly user: string;
    /** The refused right as a verb with its object, if it is known. */
    readonly right?: string;
  };
  /** The events of one append are larger than the server accepts. Nothing was written. */
  readonly 'append-too-large': {
    readonly store: string;
    readonly bytes: number;
    /** The server's limit in bytes, if the server reports it. */
    readonly limit: number | undefined;
  };
  /** Recorded events are missing from the store. Nothing was written. */
  readonly 'history-missing': ReasonTexts & {
    readonly store: string;
    /** A position that was recorded, and is missing now. */
    readonly position: Position;
  };
  /** The store was restored to an earlier state, and has grown again. Nothing was written. */
  readonly 'history-changed': {
    readonly store: string;
    readonly position: Position;
    /** The hash of the event that the store had at this position before. */
    readonly expected: string;
    readonly found: string;
  };
  /** The store is not an event store, or it is damaged. */
  readonly 'not-an-event-store': ReasonTexts & {
    readonly store: string;
    /** True if the store is an event store, but cannot be read. */
    readonly damaged?: true;
  };
  /** The store has a table, column, index or trigger that this program does not create, or one is missing. */
  readonly 'schema-changed': ReasonTexts & { readonly store: string };
  /** A newer program wrote the store. */
  readonly 'newer-schema': { readonly store: string; readonly found: number; readonly known: number };
  /** The store contains the history of another library system. */
  readonly 'other-library-system': {
    readonly store: string;
    readonly expected: string;
    readonly found: string;
  };
}

export type StoreErrorCode = keyof StoreErrorDetails;
