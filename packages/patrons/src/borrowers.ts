import { randomBytes } from 'node:crypto';
import type { Failed } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { emptyBorrowing } from './people/empty-borrowing.js';
import type { Records } from './records/records.js';
import type { RegistryError } from './registry-error.js';
import { accessLog, type AccessLog } from './verbs/access-log.js';
import { carts, type Carts } from './verbs/carts.js';
import { commandCounts, type CommandCounts } from './verbs/command-counts.js';
import { historyFollower, type HistoryFollower } from './verbs/history-follower.js';
import { outbox, type Outbox } from './verbs/outbox.js';
import { pseudonyms, type Pseudonyms } from './verbs/pseudonyms.js';
import { reviews, type Reviews } from './verbs/reviews.js';
import type { Parts } from './verbs/verb.js';

/**
 * The data that Torioki itself keeps about patrons: pseudonyms, carts, outgoing mail. The pseudonyms are
 * stored nowhere else. None of these data appear in an event, a log, an error or a URL.
 *
 * Verbs with a command id (a UUID) remember the command for 7 days. If you send the command again, nothing
 * changes. Another command with this id fails with `command-id-reused`. For a command about a cart, only the
 * id is remembered, so any later cart command with this id changes nothing. If you repeat the call of a verb
 * without a command id, nothing changes, except for `claimMails` and `countCommand`. Every verb may also fail
 * with `invalid-input`, `unreadable-row`, or an error of the store: `registry-unavailable`, `registry-busy`,
 * `registry-full`, `registry-read-only`, `not-a-registry`.
 */
export interface Borrowers
  extends Pseudonyms, Carts, Outbox, HistoryFollower, CommandCounts, Reviews, AccessLog {
  /** The id of the patrons' library system. */
  readonly librarySystem: string;

  /** Releases all resources. Later calls answer `registry-unavailable`. */
  close(): Promise<void>;
}

/** The opened `Borrowers`, or the error. You have to close them. */
export type OpenedBorrowers =
  { readonly is: 'opened'; readonly borrowers: Borrowers } | Failed<RegistryError>;

export interface BorrowersOptions {
  /** The id of the patrons' library system. */
  readonly librarySystem: string;
  /** The present time. */
  readonly clock?: () => Date;
  /** Gives this number of unpredictable random bytes. */
  readonly random?: (bytes: number) => Uint8Array;
}

/** Creates `Borrowers`, on their own or as a part of a registry. */
export const borrowersOver = (parts: Parts, librarySystem: string): Borrowers => ({
  librarySystem,
  ...pseudonyms(parts),
  ...carts(parts),
  ...commandCounts(parts),
  ...outbox(parts),
  ...historyFollower(parts),
  ...reviews(parts),
  ...accessLog(parts),
  close: () => parts.records.close(),
});

/** Creates `Borrowers` over an adapter's records, for a host's patrons. Every patron key is accepted. */
export const borrowers = (
  records: Records,
  { librarySystem, clock = () => new Date(), random = randomBytes }: BorrowersOptions,
): Borrowers =>
  borrowersOver(
    { records, clock, random, newcomer: (id) => E.right({ id, ...emptyBorrowing(random) }) },
    librarySystem,
  );
