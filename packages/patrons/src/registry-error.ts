import { errorsOf, renderFaults, type ErrorOf } from '@torioki/event-store/adapter';
import type { RegistryErrorDetails } from './registry-error-details.js';

const errors = errorsOf<RegistryErrorDetails>('RegistryError', {
  'invalid-input': (faults) => [`${renderFaults(faults)}.`, 'Correct it and send it again.'],
  'command-id-reused': ({ command }) => [
    `Command id ${command} belongs to another command.`,
    'Give each new command an id of its own.',
  ],
  'patron-unknown': () => ['There is no such patron.', 'Look the patron up, or register the person first.'],
  'patron-leaving': () => [
    'The patron has given up the registration.',
    'Register the patron anew to begin something.',
  ],
  'card-number-taken': () => ['A card with this number was issued before.', 'Issue one with another number.'],
  'too-many-title-requests': ({ limit }) => [
    `The patron has made ${limit} title requests within a year, which is the limit.`,
    'Send it again later.',
  ],
  'too-many-commands': ({ limit, minutes }) => [
    `The patron has given ${limit} commands within an hour, which is the limit.`,
    `Send it again in ${minutes} minutes.`,
  ],
  'already-in-cart': () => ['The title is in the cart already.', 'Look into the cart.'],
  'not-in-cart': () => ['The title is not in the cart.', 'Put it there first.'],
  'cart-full': ({ limit }) => [`The cart holds ${limit} titles, its limit.`, 'Remove one first.'],
  'bad-credentials': () => ['The card number and the password do not belong together.', 'Try again.'],
  'password-not-set': () => ['There is no password.', 'Set one with a code from the staff.'],
  'password-too-short': ({ least }) => [
    `The password has fewer than ${least} characters.`,
    'Choose a longer one.',
  ],
  'password-too-long': ({ most }) => [
    `The password has more than ${most} characters.`,
    'Choose a shorter one.',
  ],
  'password-too-common': () => [
    'The password is among those that are guessed first.',
    'Choose another, such as a sentence.',
  ],
  'bad-code': () => [
    'The code does not belong to the card, was used, has expired or was tried too often.',
    'Try again, or ask the staff for another code.',
  ],
  'code-shown-once': () => [
    'The code that this command issued was told once, and is not kept.',
    'Issue another with a new command id.',
  ],
  'borrower-known': () => ["The borrower is another patron's.", 'Look up whose it is.'],
  'borrower-unknown': () => ['Nobody is known who is this borrower.', 'Perhaps the borrower was forgotten.'],
  'mail-in-outbox': () => ['A mail to the patron is still in the outbox.', 'Record what came of it first.'],
  'notice-queued': ({ notices }) => [
    `Another mail has the notices of ${notices.length} of these reservations.`,
    'Queue a mail without them.',
  ],
  'mail-unknown': () => ['There is no such mail.', 'Perhaps its outcome was recorded, and it was deleted.'],
  'claim-lost': () => ['Another worker has claimed the mail.', 'Leave it to that worker.'],
  'mail-unanswered': () => ['The mail has still to be sent.', 'Mark it as sent or failed first.'],
  'unreadable-row': ({ table, path, reason }) => [
    `A row of ${table} cannot be read: ${path === '' ? '' : `${path}: `}${reason}.`,
    'Restore the registry from a backup, or run a program that knows it.',
  ],
  'registry-not-opened': ({ registry, reason }) => [
    `${registry} cannot be opened: ${reason}.`,
    'Correct that and open it again.',
  ],
  'registry-unavailable': ({ registry, reason }) => [
    `${registry} does not answer: ${reason}.`,
    'Send the same command again once it does; what was done is not done twice.',
  ],
  'directory-broken': ({ did }) => [
    `The directory's ${did}.`,
    'Correct the directory: find answers the right of a Map of persons, findByCard the right of a key or null; both may throw.',
  ],
  'registry-busy': ({ registry, waitedMs }) => [
    `${registry} was locked by another process for ${waitedMs} ms.`,
    'Send the command again; look for a process that keeps a transaction open.',
  ],
  'registry-full': ({ registry }) => [
    `${registry} has no room to write.`,
    'Free some space and send the command again.',
  ],
  'registry-read-only': ({ registry }) => [
    `${registry} may not be written.`,
    'Give the process permission to write it (and, if it is a file, its folder).',
  ],
  'not-a-registry': ({ registry, reason }) => [
    `${registry} is not a readable patron registry: ${reason}.`,
    'Name another, or restore this one from a backup.',
  ],
  'newer-schema': ({ registry, found, known }) => [
    `${registry} has schema version ${found}; this program knows versions up to ${known}.`,
    'Run the newer program.',
  ],
  'other-library-system': ({ registry, expected, found }) => [
    `${registry} holds the patrons of ${found}, not of ${expected}.`,
    'Name the right registry or the right library system.',
  ],
});

/** An error with a code to switch on, its facts, and a message: the event, the place, and the remedy. */
export type RegistryError = ErrorOf<RegistryErrorDetails>;

export const registryError = errors.make;

/** Whether a value is an error of a registry or of borrowers. */
export const isRegistryError = errors.is;
