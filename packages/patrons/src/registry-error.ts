import { errorsOf, renderFaults, type ErrorOf } from '@torioki/event-store/adapter';
import type { RegistryErrorDetails } from './registry-error-details.js';

const errors = errorsOf<RegistryErrorDetails>('RegistryError', {
  'invalid-input': (faults) => [`${renderFaults(faults)}.`, 'Correct it and send it again.'],
  'command-id-reused': ({ command }) => [
    `Command id ${command} belongs to another command.`,
    'Give each new command an id of its own.',
  ],
  'patron-unknown': () => ['The patron is unknown.', 'Look the patron up, or register the person first.'],
  'patron-leaving': () => [
    'The patron has given up the registration.',
    'Register the patron again before a new request.',
  ],
  'card-number-taken': () => [
    'A card with this number was already issued.',
    'Issue a card with another number.',
  ],
  'too-many-title-requests': ({ limit }) => [
    `The patron has reached the limit of ${limit} title requests within a year.`,
    'Send the request again later.',
  ],
  'reading-history-not-offered': () => [
    'The policy offers no reading histories.',
    'Publish a policy with readingHistory first.',
  ],
  'search-not-offered': () => [
    'The directory cannot search persons.',
    'Look the patron up by card, or implement search in the directory.',
  ],
  'too-many-commands': ({ limit, minutes }) => [
    `The patron has reached the limit of ${limit} commands within an hour.`,
    `Send the command again in ${minutes} minutes.`,
  ],
  'already-in-cart': () => ['The title is already in the cart.', 'Open the cart to see it.'],
  'not-in-cart': () => ['The title is not in the cart.', 'Add it to the cart first.'],
  'cart-full': ({ limit }) => [`The cart has reached its limit of ${limit} titles.`, 'Remove a title first.'],
  'bad-credentials': () => ['The card number and the password do not match.', 'Try again.'],
  'password-not-set': () => ['The patron has no password.', 'Set a password with a code from the staff.'],
  'password-too-short': ({ least }) => [
    `The password has fewer than ${least} characters.`,
    'Choose a longer password.',
  ],
  'password-too-long': ({ most }) => [
    `The password has more than ${most} characters.`,
    'Choose a shorter password.',
  ],
  'password-too-common': () => [
    'The password is too easy to guess.',
    'Choose another password, for example a sentence.',
  ],
  'bad-code': () => [
    'The code does not match the card, was used, has expired, or had too many wrong attempts.',
    'Try again, or get another code from the staff.',
  ],
  'code-shown-once': () => [
    'The code of this command was shown once and is not stored.',
    'Issue another code with a new command id.',
  ],
  'borrower-known': () => ['The pseudonym belongs to another patron.', 'Look up its patron.'],
  'borrower-unknown': () => [
    'No patron is known for this pseudonym.',
    'The pseudonym may have been forgotten. Check its id.',
  ],
  'mail-in-outbox': () => [
    'A mail to the patron is still in the outbox.',
    'Record the outcome of the mail first.',
  ],
  'notice-queued': ({ notices }) => [
    `Another mail already contains ${notices.length} of these notices.`,
    'Queue a mail without these notices.',
  ],
  'mail-unknown': () => [
    'The mail is unknown.',
    'It may have been deleted after its outcome was recorded. Check its id.',
  ],
  'claim-lost': () => ['Another worker has claimed the mail.', 'Leave it to that worker.'],
  'mail-unanswered': () => ['The mail is not marked as sent or failed yet.', 'Mark its outcome first.'],
  'unreadable-row': ({ table, path, reason }) => [
    `A row of ${table} cannot be read: ${path === '' ? '' : `${path}: `}${reason}.`,
    'Restore the registry from a backup, or run a program that can read this row.',
  ],
  'registry-not-opened': ({ registry, reason }) => [
    `${registry} cannot be opened: ${reason}.`,
    'Correct this and open the registry again.',
  ],
  'registry-unavailable': ({ registry, reason }) => [
    `${registry} does not answer: ${reason}.`,
    'Send the same command again when it answers. Nothing is done twice.',
  ],
  'directory-broken': ({ did }) => [
    `The directory's ${did}.`,
    'Correct the directory: find must return a Map of persons, and findByCard a key or null. Both may throw.',
  ],
  'registry-busy': ({ registry, waitedMs }) => [
    `${registry} was locked by another process for ${waitedMs} ms.`,
    'Send the command again. Look for a process that keeps a transaction open.',
  ],
  'registry-full': ({ registry }) => [
    `${registry} has no space left to write.`,
    'Free some space and send the command again.',
  ],
  'registry-read-only': ({ registry }) => [
    `${registry} is not writable.`,
    'Give the process permission to write to it (if it is a file, also to its folder).',
  ],
  'not-a-registry': ({ registry, reason }) => [
    `${registry} is not a readable patron registry: ${reason}.`,
    'Name another registry, or restore this one from a backup.',
  ],
  'newer-schema': ({ registry, found, known }) => [
    `${registry} has schema version ${found}. This program can read versions up to ${known}.`,
    'Run a newer program.',
  ],
  'other-library-system': ({ registry, expected, found }) => [
    `${registry} contains the patrons of ${found}, not of ${expected}.`,
    'Name the right registry or the right library system.',
  ],
});

/**
 * An error of a registry: a code, its facts, and a message. The message says what happened, where, and what
 * to do.
 */
export type RegistryError = ErrorOf<RegistryErrorDetails>;

export const registryError = errors.make;

/** Whether a value is an error of a registry or of `Borrowers`. */
export const isRegistryError = errors.is;
