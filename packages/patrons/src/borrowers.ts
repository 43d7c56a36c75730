import { randomBytes } from 'node:crypto';
import type { Failed } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { nothingBegun } from './people/nothing-begun.js';
import type { Records } from './records/records.js';
import type { RegistryError } from './registry-error.js';
import { carts, type Carts } from './verbs/carts.js';
import { commandCounts, type CommandCounts } from './verbs/command-counts.js';
import { following, type Following } from './verbs/following.js';
import { outbox, type Outbox } from './verbs/outbox.js';
import { pseudonyms, type Pseudonyms } from './verbs/pseudonyms.js';
import type { Parts } from './verbs/verb.js';

/**
 * What is ours alone of a library system's patrons, whoever knows who they are: who is which borrower, which stands
 * nowhere else; their carts; the mails to them. None of it goes into an event, a log, an error or a URL.
 *
 * Verbs that take a command id, a UUID, remember the command for 7 days: the same command under the same id changes
 * nothing more; another command under that id is `command-id-reused`. Verbs without a command id change nothing when they
 * are called again. Every verb may also fail with `invalid-input`, `unreadable-row`, and as the store does:
 * `registry-unavailable`, `registry-busy`, `registry-full`, `registry-read-only`, `not-a-registry`.
 */
export interface Borrowers extends Pseudonyms, Carts, Outbox, Following, CommandCounts {
  /** The id of the library system whose patrons these are. */
  readonly librarySystem: string;

  /** Releases what is held. Verbs called later answer `registry-unavailable`. */
  close(): Promise<void>;
}

/** What opening borrowers answers. The caller closes them. */
export type OpenedBorrowers =
  { readonly is: 'opened'; readonly borrowers: Borrowers } | Failed<RegistryError>;

export interface BorrowersOptions {
  /** The id of the library system whose patrons these are. */
  readonly librarySystem: string;
  /** What time it is. */
  readonly clock?: () => Date;
  /** Gives so many random bytes, which nobody can guess. */
  readonly random?: (bytes: number) => Uint8Array;
}

/** What is kept of borrowers, alone or in a registry. */
export const keptOfBorrowers = (parts: Parts, librarySystem: string): Borrowers => ({
  librarySystem,
  ...pseudonyms(parts),
  ...carts(parts),
  ...commandCounts(parts),
  ...outbox(parts),
  ...following(parts),
  close: () => parts.records.close(),
});

/** The borrowers over an adapter's records, of patrons whom a host's directory knows. Nobody is a stranger to them. */
export const borrowers = (
  records: Records,
  { librarySystem, clock = () => new Date(), random = randomBytes }: BorrowersOptions,
): Borrowers =>
  keptOfBorrowers(
    { records, clock, random, newcomer: (id) => E.right({ id, ...nothingBegun(random) }) },
    librarySystem,
  );
