import { randomBytes } from 'node:crypto';
import { borrowers, type Borrowers } from './verbs/borrowers.js';
import { changing, type Changing } from './verbs/changing.js';
import { carts, type Carts } from './verbs/carts.js';
import { lookingUp, type LookingUp } from './verbs/looking-up.js';
import { outbox, type Outbox } from './verbs/outbox.js';
import { passwords, type Passwords } from './verbs/passwords.js';
import { titleRequests, type TitleRequests } from './verbs/title-requests.js';
import type { PasswordHasher } from './passwords/password-hasher.js';
import { recorder, type Recorder } from './verbs/recorder.js';
import type { Records } from './records/records.js';
import { scryptHasher } from './passwords/scrypt-hasher.js';

/**
 * One library system's people: who they are, what they carry and want, and, nowhere else, who is which borrower. None of
 * it goes into an event, a log, an error or a URL.
 *
 * Verbs that change something carry a command id, a UUID: the same id with the same request changes nothing more and
 * answers as at first; with another request it is `command-id-reused`. What left a fact is remembered as long as the
 * patron is, the rest for 7 days. The verbs without one change nothing more by their nature. Every verb may also fail with `invalid-input`, `patron-unknown`, `unreadable-row`, and as the registry does:
 * `registry-unavailable`, `registry-busy`, `registry-full`, `registry-read-only`, `not-a-registry`.
 */
export interface PatronRegistry
  extends Changing, LookingUp, Passwords, Carts, Borrowers, TitleRequests, Recorder, Outbox {
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
  /** So many random bytes, such that nobody can guess them. */
  readonly random?: (bytes: number) => Uint8Array;
  /** How passwords are hashed. By scrypt, if not told otherwise. */
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
    ...outbox(parts),
    close: () => records.close(),
  };
};
