import { randomBytes } from 'node:crypto';
import type { Failed } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { borrowersOver, type Borrowers, type BorrowersOptions } from './borrowers.js';
import { blocks, type Blocks } from './verbs/blocks.js';
import { recordChanger, type RecordChanger } from './verbs/record-changer.js';
import { patronLookup, type PatronLookup } from './verbs/patron-lookup.js';
import { outgoingPost, type OutgoingPost } from './verbs/outgoing-post.js';
import { passwords, type Passwords } from './verbs/passwords.js';
import { titleRequests, type TitleRequests } from './verbs/title-requests.js';
import { defaultHasherLimitMs, limitHasher } from './passwords/limit-hasher.js';
import type { PasswordHasher } from './passwords/password-hasher.js';
import { readingHistories, type ReadingHistories } from './verbs/reading-histories.js';
import { readings, type Readings } from './verbs/readings.js';
import { recorder, type Recorder } from './verbs/recorder.js';
import type { Records } from './records/records.js';
import { registryError, type RegistryError } from './registry-error.js';
import { scryptHasher } from './passwords/scrypt-hasher.js';

/**
 * The people of one library system: their records, and the data of `Borrowers`. None of these data appear in
 * an event, a log, an error or a URL.
 *
 * Most verbs that change data take a command id (a UUID). A command that you send again changes nothing, and
 * gets the first answer. Another command with this id fails with `command-id-reused`. The registry remembers
 * a command of `change` until the patron's record is deleted, and any other command for 7 days. For a command
 * about a cart, it remembers only the id, so any later cart command with this id changes nothing. If you
 * repeat the call of a verb without a command id, nothing changes, except for `claimMails` and
 * `countCommand`. Every verb may fail with `invalid-input`, `patron-unknown`, `unreadable-row`, or an error
 * of the store: `registry-unavailable`, `registry-busy`, `registry-full`, `registry-read-only`,
 * `not-a-registry`.
 */
export interface PatronRegistry
  extends
    Borrowers,
    Blocks,
    RecordChanger,
    PatronLookup,
    Passwords,
    TitleRequests,
    ReadingHistories,
    Readings,
    OutgoingPost,
    Recorder {}

/** The opened registry, or the error. You have to close the registry. */
export type OpenedRegistry =
  { readonly is: 'opened'; readonly registry: PatronRegistry } | Failed<RegistryError>;

export interface RegistryOptions extends BorrowersOptions {
  /** Hashes the passwords. The default is scrypt. */
  readonly hasher?: PasswordHasher;
  /** The longest wait for the hasher, in milliseconds. The default is 10,000. */
  readonly hasherLimitMs?: number;
}

export const patronRegistry = (
  records: Records,
  {
    librarySystem,
    clock = () => new Date(),
    random = randomBytes,
    hasher = scryptHasher(),
    hasherLimitMs = defaultHasherLimitMs,
  }: RegistryOptions,
): PatronRegistry => {
  const newcomer = () => E.left(registryError('patron-unknown', {}));
  const parts = { records, clock, random, hasher: limitHasher(hasher, hasherLimitMs), newcomer };
  return {
    ...borrowersOver(parts, librarySystem),
    ...blocks(parts),
    ...recordChanger(parts),
    ...patronLookup(parts),
    ...passwords(parts),
    ...titleRequests(parts),
    ...readingHistories(parts),
    ...readings(parts),
    ...outgoingPost(parts),
    ...recorder(parts),
  };
};
