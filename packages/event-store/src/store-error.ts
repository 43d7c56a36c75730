import { errorsOf, type ErrorOf } from './coded-error.js';
import { renderFaults } from './faults.js';
import type { StoreErrorCode, StoreErrorDetails } from './store-error-details.js';

export type { StoreErrorCode, StoreErrorDetails };

const at = (path: string): string => (path === '' ? '' : `${path}: `);

const errors = errorsOf<StoreErrorDetails>('StoreError', {
  'host-rule-broken': ({ rule, command, reason }) => [
    `The rule ${rule} of this library could not judge the command ${command}: ${reason}.`,
    'Nothing was recorded. Correct the rule, then send the command again.',
  ],
  'append-condition-failed': ({ positions }) => [
    `Events recorded after the cursor match the append condition, at position ${positions.join(', ')}.`,
    'Read them, decide again and append after them.',
  ],
  'event-id-reused': ({ id, position }) => [
    `Event ${id} is recorded at position ${position} with another type, version, tags or data.`,
    'Give each new event an id of its own.',
  ],
  'events-partly-known': ({ known, unknown }) => [
    `The append has ${known.length} events that are already recorded and ${unknown.length} new events.`,
    'Send the append again unchanged, or give its events new ids.',
  ],
  'invalid-input': (faults) => [`${renderFaults(faults)}.`, 'Correct it and send it again.'],
  'chain-broken': ({ position, reason }) => [
    `The history is broken at position ${position}: ${reason}.`,
    'Restore the store from a backup whose chain verifies.',
  ],
  'index-broken': ({ store, position, reason }) => [
    `${store} has an index that differs from its events at position ${position}: ${reason}.`,
    'Find the program that changed it. Rebuild the index with `reindex`.',
  ],
  'unreadable-event': ({ position, type, schemaVersion, path, reason, decidedBy }) => [
    `The event at position ${position}, ${type} version ${schemaVersion}, cannot be read: ${at(path)}${reason}.`,
    decidedBy === undefined
      ? 'Run a version of the program that can read it.'
      : `It was recorded by ${decidedBy}. Run that version of the program, or a later one.`,
  ],
  'unrecordable-event': ({ type, schemaVersion, path, reason }) => [
    `The decision made ${type} version ${schemaVersion}, which could not be read back: ${at(path)}${reason}.`,
    'Nothing was recorded. Correct the decision or the codec, then send the command again.',
  ],
  'command-id-reused': ({ command, position, forgotten }) =>
    forgotten
      ? [
          `Command id ${command} belongs to a command that was accepted at position ${position}. Its contents are forgotten, so it is unknown whether it was this command.`,
          'Read the events recorded there. Give each new command an id of its own.',
        ]
      : [
          `Command id ${command} belongs to another command, accepted at position ${position}.`,
          'Give each new command an id of its own.',
        ],
  'too-many-conflicts': ({ attempts }) => [
    `Other writers recorded events that the decision depends on, ${attempts} times in a row.`,
    'Send the command again.',
  ],
  'subscription-stopped': ({ resumeAfter, reason }) => [
    `The subscription stopped after position ${resumeAfter}: ${reason}`,
    `Remove the cause if necessary. Then subscribe again after position ${resumeAfter}.`,
  ],
  'store-not-opened': ({ store, reason }) => [
    `${store} cannot be opened: ${reason}.`,
    'Correct that and open it again.',
  ],
  'store-unavailable': ({ store, reason, opening }) => [
    `${store} does not answer: ${reason}.`,
    opening
      ? 'Open it again once it answers.'
      : 'Send the same command again once it answers. Nothing is recorded twice.',
  ],
  'store-busy': ({ store, waitedMs }) => [
    `${store} was busy with other writers for ${waitedMs} ms.`,
    'Send the command again. Look for a process that keeps a transaction open or never stops appending.',
  ],
  'store-full': ({ store }) => [
    `${store} has no space left to write.`,
    'Free some space and send the command again.',
  ],
  'store-read-only': ({ store, requested }) =>
    requested
      ? [`${store} was opened for reading only.`, 'To write to it, open it without `readOnly`.']
      : [
          `This process may not write to ${store}.`,
          'Give the process permission to write it (and, if it is a file, its folder).',
        ],
  'store-access-denied': ({ store, user, right }) =>
    right === undefined
      ? [
          `${store} does not allow ${user} to read and append.`,
          'Correct the user name and password, or give that user the right to read and append.',
        ]
      : [
          `${store} does not allow ${user} to ${right}.`,
          `Correct the user name and password, or give that user the right to ${right}.`,
        ],
  'append-too-large': ({ store, bytes, limit }) => [
    `${store} does not accept ${bytes} bytes in one append${limit === undefined ? '' : `. The limit is ${limit} bytes`}.`,
    "Record less in one decision, or raise the server's limit.",
  ],
  'history-missing': ({ store, position, reason }) => [
    `${store} no longer contains position ${position}: ${reason}.`,
    'If the store was restored from a backup, send the command again and continue from the restored history. Otherwise restore it, and remove any limit on how long it keeps events.',
  ],
  'history-changed': ({ store, position, expected, found }) => [
    `${store} contains another history: at position ${position} the hash was ${expected} and is ${found}.`,
    'If it was restored from a backup, send the command again. Delete everything made from the former history, such as replicas, and read from the beginning.',
  ],
  'not-an-event-store': ({ store, reason }) => [
    `${store} is not a readable event store: ${reason}.`,
    'Name another store, or restore this one from a backup.',
  ],
  'schema-changed': ({ store, reason }) => [
    `${store} has a changed schema: ${reason}.`,
    'Find the program that changed it. Copy the history into a new store, or restore the store from a backup.',
  ],
  'newer-schema': ({ store, found, known }) => [
    `${store} has schema version ${found}; this program knows versions up to ${known}.`,
    'Run the newer program.',
  ],
  'other-library-system': ({ store, expected, found }) => [
    `${store} contains the history of ${found}, not of ${expected}.`,
    'Name the right store or the right library system.',
  ],
});

/** An error of a store or of the runner. Its code, details and message say what happened, where, and what to do. */
export type StoreError = ErrorOf<StoreErrorDetails>;

export const storeError = errors.make;

export const isStoreError = errors.is;
