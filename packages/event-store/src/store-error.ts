import { CodedError } from './coded-error.js';
import { faultsTold, type Faults } from './faults.js';
import type { Position } from './event.js';
import type { Fault } from './json.js';
import { shortened } from './shortened.js';

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
  readonly 'chain-broken': { readonly position: Position; readonly reason: string };
  /** The index by which reads find events differs from the events. */
  readonly 'index-broken': { readonly store: string; readonly position: Position; readonly reason: string };
  /** A stored event is of a type, version or form that this program does not know. */
  readonly 'unreadable-event': Fault & {
    readonly position: Position;
    readonly type: string;
    readonly schemaVersion: number;
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
  readonly 'subscription-stopped': { readonly resumeAfter: Position; readonly reason: string };
  /** There is no store at that place, nor can one be kept there. */
  readonly 'store-not-opened': { readonly store: string; readonly reason: string };
  /** The store does not answer, or is closed. Whether an append was written is unknown. */
  readonly 'store-unavailable': {
    readonly store: string;
    readonly reason: string;
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
  readonly 'history-missing': {
    readonly store: string;
    /** A position that was recorded once, and is not there now. */
    readonly position: Position;
    readonly reason: string;
  };
  /**
   * The store holds another history than before: it was restored to an earlier state, and has grown again. Nothing was
   * written.
   */
  readonly 'history-changed': {
    readonly store: string;
    readonly position: Position;
    /** The hash that was there before. */
    readonly expected: string;
    readonly found: string;
  };
  /** This is not an event store, or it is damaged. */
  readonly 'not-an-event-store': {
    readonly store: string;
    readonly reason: string;
    /** Given if it is an event store, but cannot be read. */
    readonly damaged?: true;
  };
  /** The store has a table, column, index or trigger that this program does not make, or lacks one. */
  readonly 'schema-changed': { readonly store: string; readonly reason: string };
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

type Sentences = {
  readonly [Code in StoreErrorCode]: (
    details: StoreErrorDetails[Code],
  ) => readonly [what: string, advice: string];
};

const at = (path: string): string => (path === '' ? '' : `${path}: `);

const sentences: Sentences = {
  'append-condition-failed': ({ positions }) => [
    `Events recorded meanwhile match the append condition, at position ${positions.join(', ')}.`,
    'Read them, decide again and append after them.',
  ],
  'event-id-reused': ({ id, position }) => [
    `Event ${id} is recorded at position ${position} with another type, version, tags or data.`,
    'Give each new fact an id of its own.',
  ],
  'events-partly-known': ({ known, unknown }) => [
    `Of one append, ${known.length} events are recorded already and ${unknown.length} are not.`,
    'Send an append again exactly as it was, or give its events new ids.',
  ],
  'invalid-input': (faults) => [`${faultsTold(faults)}.`, 'Correct it and send it again.'],
  'chain-broken': ({ position, reason }) => [
    `The history is broken at position ${position}: ${reason}.`,
    'Restore the store from a backup whose chain verifies.',
  ],
  'index-broken': ({ store, position, reason }) => [
    `${store} has an index that differs from its events at position ${position}: ${reason}.`,
    'Find out who changed it, and make it anew with `reindex`.',
  ],
  'unreadable-event': ({ position, type, schemaVersion, path, reason }) => [
    `The event at position ${position}, ${type} version ${schemaVersion}, cannot be read: ${at(path)}${reason}.`,
    'Run a version of the program that knows it.',
  ],
  'unrecordable-event': ({ type, schemaVersion, path, reason }) => [
    `The decision made ${type} version ${schemaVersion}, which could not be read back: ${at(path)}${reason}.`,
    'Mend the decision or the codec; nothing was recorded, so the command can be sent again.',
  ],
  'command-id-reused': ({ command, position, forgotten }) =>
    forgotten
      ? [
          `Command id ${command} belongs to a command that was accepted at position ${position}. That is another command, or this one, whose answer is forgotten.`,
          'Look at what is recorded there, and give each new command an id of its own.',
        ]
      : [
          `Command id ${command} belongs to another command, accepted at position ${position}.`,
          'Give each new command an id of its own.',
        ],
  'too-many-conflicts': ({ attempts }) => [
    `Others recorded events that the decision depends on, ${attempts} times in a row.`,
    'Send the command again.',
  ],
  'subscription-stopped': ({ resumeAfter, reason }) => [
    `The subscription stopped after position ${resumeAfter}: ${reason}`,
    `Unless that says otherwise, subscribe again after ${resumeAfter}.`,
  ],
  'store-not-opened': ({ store, reason }) => [
    `${store} cannot be opened: ${reason}.`,
    'Correct that and open it again.',
  ],
  'store-unavailable': ({ store, reason, opening }) => [
    `${store} does not answer: ${reason}.`,
    opening
      ? 'Open it again once it does.'
      : 'Send the same command again once it does; what was recorded is not recorded twice.',
  ],
  'store-busy': ({ store, waitedMs }) => [
    `${store} was kept busy by others for ${waitedMs} ms.`,
    'Send the command again; look for a process that keeps a transaction open, or that never stops appending.',
  ],
  'store-full': ({ store }) => [
    `${store} has no room to write.`,
    'Free some space and send the command again.',
  ],
  'store-read-only': ({ store, asked }) =>
    asked
      ? [`${store} was opened only to be read.`, 'To write to it, open it without `readOnly`.']
      : [
          `${store} may not be written.`,
          'Give the process permission to write it (and, if it is a file, its folder).',
        ],
  'store-access-denied': ({ store, user, right }) =>
    right === undefined
      ? [
          `${store} may not be read and appended to by ${user}.`,
          'Correct the user name and password, or give that user the right to read and append.',
        ]
      : [
          `${store} does not let ${user} ${right}.`,
          `Correct the user name and password, or give that user the right to ${right}.`,
        ],
  'append-too-large': ({ store, bytes, limit }) => [
    `${store} does not take ${bytes} bytes in one append${limit === undefined ? '' : `, only ${limit}`}.`,
    "Record less in one decision, or raise the server's limit.",
  ],
  'history-missing': ({ store, position, reason }) => [
    `${store} no longer holds position ${position}: ${reason}.`,
    'If the store was restored from a backup, send the command again and go on from what is there; if not, restore it, and remove what limits how long its events are kept.',
  ],
  'history-changed': ({ store, position, expected, found }) => [
    `${store} holds another history: at position ${position} the hash was ${expected} and is ${found}.`,
    'If it was restored from a backup, send the command again; throw away what you made of the former history, such as replicas, and read from the beginning.',
  ],
  'not-an-event-store': ({ store, reason }) => [
    `${store} is not a readable event store: ${reason}.`,
    'Name another store, or restore this one from a backup.',
  ],
  'schema-changed': ({ store, reason }) => [
    `${store} has another schema: ${reason}.`,
    'Find out who changed it. Copy the history into a new store, or restore the store from a backup.',
  ],
  'newer-schema': ({ store, found, known }) => [
    `${store} has schema version ${found}; this program knows versions up to ${known}.`,
    'Run the newer program.',
  ],
  'other-library-system': ({ store, expected, found }) => [
    `${store} holds the history of ${found}, not of ${expected}.`,
    'Name the right store or the right library system.',
  ],
};

class CodedStoreError<Code extends StoreErrorCode> extends CodedError<Code, StoreErrorDetails[Code]> {
  override readonly name = 'StoreError';
}

/** An error with a code to switch on, the facts behind it, and a message that says what, where and what to do. */
export type StoreError = { readonly [Code in StoreErrorCode]: CodedStoreError<Code> }[StoreErrorCode];

export const storeError = <Code extends StoreErrorCode>(
  code: Code,
  details: StoreErrorDetails[Code],
  cause?: unknown,
): StoreError => {
  const quoted = shortened(details);
  return new CodedStoreError(code, quoted, sentences[code](quoted), cause) as unknown as StoreError;
};

export const isStoreError = (value: unknown): value is StoreError => value instanceof CodedStoreError;
