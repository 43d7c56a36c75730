import { setImmediate as nextTurn } from 'node:timers/promises';
import { recordedCommand, type StoredEvent, type StoreError } from '@torioki/event-store';
import { firstRecordedBy, required } from '@torioki/event-store/adapter';
import type { BorrowerId, Instant, PatronId } from '@torioki/lending';
import type { PatronKey, RegistryError } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import { pseudonymsInUse, type Loan, type QueuedReservation } from '@torioki/read-models';
import { answerOf, seen, shown, type Looked, type Unaccepted } from '../../answers/answer.js';
import type { Parts } from '../patrons/parts.js';
import { findPersons, patronsOfBorrowers } from '../patrons/patrons-of-borrowers.js';

/** A fact about a patron that is missing in the registry. */
export interface MissingFact {
  /** Null for a title request, since the history does not name its patron. */
  readonly patron: PatronId | null;
  /** The name of its command, such as `RegisterPatron`. */
  readonly kind: string;
  readonly at: Instant;
  readonly position: number;
}

/** A pseudonym without a patron, and its open reservations and loans. */
export interface Stranger {
  readonly borrower: BorrowerId;
  readonly reservations: readonly QueuedReservation[];
  readonly loans: readonly Loan[];
}

/** A patron with open reservations or loans whose key the directory does not have. */
export interface UnknownPatron {
  readonly patron: PatronKey;
  readonly reservations: readonly QueuedReservation[];
  readonly loans: readonly Loan[];
}

/** The differences between the history, the registry and the directory. */
export interface PeopleHealth {
  /**
   * The minimum number of events that the history had lost when this library was opened. The library has
   * recorded the registry's facts again; you enter the other lost events again. Only the library that
   * detected the loss reports it; a later opening reports 0.
   */
  readonly lostEvents: number;
  /** In the order of the history. Send the same command again, or enter it as a new one. */
  readonly missing: readonly MissingFact[];
  /** Join each to the patron who can show its reservations or loans: `desk.file(patron).adopt`. */
  readonly strangers: readonly Stranger[];
  /**
   * The first thousand patrons with open reservations or loans whose key is missing in the directory. A
   * changed key makes a new patron, with another ten reservations: let the directory also find the former
   * key.
   */
  readonly unknownPatrons: readonly UnknownPatron[];
}

const missingFact = (first: StoredEvent): MissingFact => {
  const { data, position } = first;
  const { patron = null, at } = data as { readonly patron?: PatronId; readonly at: Instant };
  return { patron, kind: recordedCommand(first)?.command.type ?? '', at, position };
};

async function* openOf(
  { views }: Pick<Parts, 'views'>,
  ...borrowers: readonly BorrowerId[]
): AsyncGenerator<Unaccepted, Omit<UnknownPatron, 'patron'>, unknown> {
  const reservations = yield* seen(await views.patronQueue(...borrowers).now());
  const loans = yield* seen(await views.patronLoans(...borrowers).now());
  return { reservations, loans };
}

const mostUnknown = 1_000;

/** The pseudonyms in use of patrons that are missing in the directory. */
async function* pseudonymsOfUnknown(
  parts: Pick<Parts, 'borrowers' | 'directory' | 'projection'>,
): AsyncGenerator<
  StoreError | RegistryError | NotReached,
  ReadonlyMap<PatronKey, readonly BorrowerId[]>,
  unknown
> {
  const inUse = yield* required(await parts.projection.now(pseudonymsInUse));
  const unknown = new Map<PatronKey, readonly BorrowerId[]>();
  for (const [borrower, patron] of yield* patronsOfBorrowers(parts, inUse))
    unknown.set(patron, [...(unknown.get(patron) ?? []), borrower as BorrowerId]);
  for (const patron of (yield* findPersons(parts, [...unknown.keys()])).keys()) unknown.delete(patron);
  return unknown;
}

const isOpen = ({ reservations, loans }: Stranger): boolean => reservations.length + loans.length > 0;

/**
 * Shows the losses of the history, the facts still missing in the registry, and the patrons missing in the
 * directory.
 */
export const peopleHealth = (parts: Parts, lostEvents: number): Looked<PeopleHealth> =>
  answerOf(async function* () {
    const { events, borrowers } = parts;
    const missing: MissingFact[] = [];
    const strangers: Stranger[] = [];
    const unknownPatrons: UnknownPatron[] = [];
    for (const { id } of yield* required(await borrowers.lacks())) {
      await nextTurn();
      const first = yield* required(await firstRecordedBy(events, id));
      if (first) missing.push(missingFact(first));
      else strangers.push({ borrower: id as BorrowerId, ...(yield* openOf(parts, id as BorrowerId)) });
    }
    for (const [patron, pseudonyms] of [...(yield* pseudonymsOfUnknown(parts))].slice(0, mostUnknown)) {
      await nextTurn();
      unknownPatrons.push({ patron, ...(yield* openOf(parts, ...pseudonyms)) });
    }
    return shown({
      lostEvents,
      missing: missing.toSorted((one, other) => one.position - other.position),
      strangers: strangers.filter(isOpen),
      unknownPatrons,
    });
  });
