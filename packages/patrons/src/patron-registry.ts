import { randomBytes } from 'node:crypto';
import { borrowers, type Borrowers } from './verbs/borrowers.js';
import { cards, type Cards } from './verbs/cards.js';
import { carts, type Carts } from './verbs/carts.js';
import { lookingUp, type LookingUp } from './verbs/looking-up.js';
import { outbox, type Outbox } from './verbs/outbox.js';
import { particulars, type Particulars } from './verbs/particulars.js';
import { passwords, type Passwords } from './verbs/passwords.js';
import { titleRequests, type TitleRequests } from './verbs/title-requests.js';
import type { PasswordHasher } from './passwords/password-hasher.js';
import { pendingEvents, type PendingEvents } from './verbs/pending-events.js';
import type { Records } from './records/records.js';
import { registering, type Registering } from './verbs/registering.js';
import { scryptHasher } from './passwords/scrypt-hasher.js';

/**
 * One library system's people: who they are, what they carry and want, and, nowhere else, who is which borrower. None of
 * it goes into an event, a log, an error or a URL.
 *
 * Verbs that change something carry a command id, a UUID: the same id with the same request changes nothing more and
 * answers as at first, for 7 days; with another request it is `command-id-reused`. The verbs without one change nothing
 * more by their nature. Those that say who gives the order fail with `actor-not-allowed` for whom lending does not
 * allow. Every verb may also fail with `invalid-input`, `patron-unknown`, `unreadable-row`, and as the registry does:
 * `registry-unavailable`, `registry-busy`, `registry-full`, `registry-read-only`, `not-a-registry`.
 */
export interface PatronRegistry
  extends
    Registering,
    LookingUp,
    Cards,
    Particulars,
    Passwords,
    Carts,
    Borrowers,
    TitleRequests,
    PendingEvents,
    Outbox {
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
    ...registering(parts),
    ...lookingUp(parts),
    ...cards(parts),
    ...particulars(parts),
    ...passwords(parts),
    ...carts(parts),
    ...borrowers(parts),
    ...titleRequests(parts),
    ...pendingEvents(parts),
    ...outbox(parts),
    close: () => records.close(),
  };
};
