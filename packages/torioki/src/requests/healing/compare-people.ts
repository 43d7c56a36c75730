import { setImmediate as nextTurn } from 'node:timers/promises';
import { readRecordedCommand, type StoredEvent, type StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId, Instant, PatronId } from '@torioki/lending';
import type { PatronKey, RegistryError } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import { listPseudonymsInUse } from '@torioki/read-models';
import { answerOf, shown, type QueryAnswer } from '../../answers/answer.js';
import type { Parts } from '../patrons/parts.js';
import { findPersons, findPatronsOfBorrowers } from '../patrons/patrons-of-borrowers.js';
import {
  findMissing,
  findOpen,
  findOpenBorrowers,
  type OpenLoansAndReservations,
  type UnknownBorrower,
} from './find-missing.js';

/** A fact about a patron that is missing in the registry. */
export interface MissingFact {
  /** The patron; null for a title request, since the history does not name its patron. */
  readonly patron: PatronId | null;
  /** The name of the fact's command, such as `RegisterPatron`. */
  readonly kind: string;
  readonly at: Instant;
  readonly position: number;
}

/** A patron who is missing in the directory, but has open reservations or loans. */
export interface UnknownPatron extends OpenLoansAndReservations {
  readonly patron: PatronKey;
}

/** A command that gives another result when it is decided with all pseudonyms of its patron. */
export interface DecidedOtherwise {
  readonly borrower: BorrowerId;
  /** The name of the command, such as `Reserve`. */
  readonly kind: string;
  readonly position: number;
}

/** The differences between the history, the registry and the directory. */
export interface PeopleDifferences {
  /**
   * The minimum number of events that the history had lost when this library was opened. The library has
   * recorded the registry's facts again. Enter the other lost events yourself. Only the library that detected
   * the loss reports it; a later opening reports 0.
   */
  readonly lostEvents: number;
  /**
   * The missing facts, in the order of the history. Send the same command again, or enter it as a new one.
   */
  readonly missing: readonly MissingFact[];
  /**
   * The pseudonyms without a patron. If a patron proves a reservation or loan of a pseudonym, give the
   * pseudonym to this patron by `adopt`.
   */
  readonly unknownBorrowers: readonly UnknownBorrower[];
  /**
   * The first thousand patrons with open reservations or loans whose key is missing in the directory. If a
   * key has changed, Torioki takes the person for a new patron, and the limits start again. To prevent this,
   * let the directory also find the former key.
   */
  readonly unknownPatrons: readonly UnknownPatron[];
  /**
   * The findings of the nightly reviews. Until a finding is settled, none of its patron's pseudonyms is
   * forgotten. Settle it with the patron, and then forget its pseudonym at a desk: `forgetBorrower`.
   */
  readonly decidedOtherwise: readonly DecidedOtherwise[];
}

const missingFact = (first: StoredEvent): MissingFact => {
  const { data, position } = first;
  const { patron = null, at } = data as { readonly patron?: PatronId; readonly at: Instant };
  return { patron, kind: readRecordedCommand(first)?.command.type ?? '', at, position };
};

const mostUnknown = 1_000;

/** The pseudonyms with an open reservation or loan, for each patron who is missing in the directory. */
async function* pseudonymsOfUnknown(
  parts: Pick<Parts, 'borrowers' | 'directory' | 'projection'>,
): AsyncGenerator<
  StoreError | RegistryError | NotReached,
  ReadonlyMap<PatronKey, readonly BorrowerId[]>,
  unknown
> {
  const inUse = yield* unwrap(await parts.projection.now(listPseudonymsInUse));
  const unknown = new Map<PatronKey, readonly BorrowerId[]>();
  for (const [borrower, patron] of yield* findPatronsOfBorrowers(parts, inUse))
    unknown.set(patron, [...(unknown.get(patron) ?? []), borrower as BorrowerId]);
  for (const patron of (yield* findPersons(parts, [...unknown.keys()])).keys()) unknown.delete(patron);
  return unknown;
}

/**
 * Shows the losses of the history, the facts still missing in the registry, and the patrons missing in the
 * directory.
 */
export const comparePeople = (parts: Parts, lostEvents: number): QueryAnswer<PeopleDifferences> =>
  answerOf(async function* () {
    const missing = yield* findMissing(parts);
    const unknownBorrowers = yield* findOpenBorrowers(parts, missing.borrowers);
    const unknownPatrons: UnknownPatron[] = [];
    for (const [patron, pseudonyms] of [...(yield* pseudonymsOfUnknown(parts))].slice(0, mostUnknown)) {
      await nextTurn();
      unknownPatrons.push({ patron, ...(yield* findOpen(parts, ...pseudonyms)) });
    }
    const findings = yield* unwrap(await parts.borrowers.listFindings());
    return shown({
      lostEvents,
      missing: missing.facts.map(missingFact).toSorted((one, other) => one.position - other.position),
      unknownBorrowers,
      unknownPatrons,
      decidedOtherwise: findings.map(({ borrower, command: kind, position }) => ({
        borrower,
        kind,
        position,
      })),
    });
  });
