import { randomBytes } from 'node:crypto';
import { borrowers, type Borrowers } from './verbs/borrowers.js';
import { changing, type Changing } from './verbs/changing.js';
import { carts, type Carts } from './verbs/carts.js';
import { following, type Following } from './verbs/following.js';
import { lookingUp, type LookingUp } from './verbs/looking-up.js';
import { outbox, type Outbox } from './verbs/outbox.js';
import { passwords, type Passwords } from './verbs/passwords.js';
import { titleRequests, type TitleRequests } from './verbs/title-requests.js';
import type { PasswordHasher } from './passwords/password-hasher.js';
import { recorder, type Recorder } from './verbs/recorder.js';
import type { Records } from './records/records.js';
import { scryptHasher } from './passwords/scrypt-hasher.js';

/**
 * One library system's people: who they are, what they carry and want, and who is which borrower, which stands nowhere
 * else. None of it goes into an event, a log, an error or a URL.
 *
 * Verbs that change something take a command id, a UUID. The same command under the same id changes nothing more and gets
 * the first answer; another command under that id is `command-id-reused`. A command that left a fact is remembered as long
 * as the patron, any other for 7 days. Verbs without a command id change nothing when they are called again. Every verb may
 * also fail with `invalid-input`, `patron-unknown`, `unreadable-row`, and as the registry does: `registry-unavailable`,
 * `registry-busy`, `registry-full`, `registry-read-only`, `not-a-registry`.
 */
export interface PatronRegistry
  extends Changing, LookingUp, Passwords, Carts, Borrowers, TitleRequests, Recorder, Following, Outbox {
  /** The id of the library system whose patrons these are. */
  readonly librarySystem: string;

  /** Releases what the registry holds. Verbs called later answer `registry-unavailable`. */
  close(): Promise<void>;
}

export interface RegistryOptions {
  /** The id of the library system whose patrons these are. */
  readonly librarySystem: string;
  /** What time it is. */
  readonly clock?: () => Date;
  /** Gives so many random bytes, which nobody can guess. */
  readonly random?: (bytes: number) => Uint8Array;
  /** How passwords are hashed; by scrypt unless you say otherwise. */
  readonly hasher?: PasswordHasher;
}

/** The registry over an adapter's records. */
export const patronRegistry = (
  records: Records,
  { librarySystem, clock = () => new Date(), random = randomBytes, hasher = scryptHasher() }: RegistryOptions,
): PatronRegistry => {
  const parts = { records, clock, random, hasher };
  return {
    librarySystem,
    ...changing(parts),
    ...lookingUp(parts),
    ...passwords(parts),
    ...carts(parts),
    ...borrowers(parts),
    ...titleRequests(parts),
    ...recorder(parts),
    ...following(parts),
    ...outbox(parts),
    close: () => records.close(),
  };
};
