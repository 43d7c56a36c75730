import { errorsOf, type ErrorOf } from './coded-error.js';
import { faultsTold } from './faults.js';
import type { StoreErrorCode, StoreErrorDetails } from './store-error-details.js';

export type { StoreErrorCode, StoreErrorDetails };

const at = (path: string): string => (path === '' ? '' : `${path}: `);

const errors = errorsOf<StoreErrorDetails>('StoreError', {
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
  'unreadable-event': ({ position, type, schemaVersion, path, reason, decidedBy }) => [
    `The event at position ${position}, ${type} version ${schemaVersion}, cannot be read: ${at(path)}${reason}.`,
    decidedBy === undefined
      ? 'Run a version of the program that knows it.'
      : `It was recorded by ${decidedBy}: run that version of the program, or a later one.`,
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
});

/** An error with a code to switch on, the facts behind it, and a message that says what, where and what to do. */
export type StoreError = ErrorOf<StoreErrorDetails>;

export const storeError = errors.make;

export const isStoreError = errors.is;
