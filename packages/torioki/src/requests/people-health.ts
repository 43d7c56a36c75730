import { firstRecordedBy, recordedCommand, type StoredEvent } from '@torioki/event-store';
import type { BorrowerId, Instant, PatronId } from '@torioki/lending';
import type { Loan, QueuedReservation } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { notDone, shown, type Looked } from '../answer.js';
import type { Parts } from './parts.js';

/** A fact about a patron that the registry does not keep. */
export interface MissingFact {
  /** Null for a title request, which the history joins to nobody. */
  readonly patron: PatronId | null;
  /** The name of its command, such as `RegisterPatron`. */
  readonly kind: string;
  readonly at: Instant;
  readonly position: number;
}

/** A pseudonym that belongs to nobody, and what is open under it. */
export interface Stranger {
  readonly borrower: BorrowerId;
  readonly reservations: readonly QueuedReservation[];
  readonly loans: readonly Loan[];
}

/** What the history holds about patrons and the registry does not, since it was restored from a backup. */
export interface PeopleHealth {
  /** In the order of the history. Send the same command again, or give it anew. */
  readonly missing: readonly MissingFact[];
  /** Join each to the patron who shows what is reserved or lent under it: `desk.file(patron).adopt`. */
  readonly strangers: readonly Stranger[];
}

const missingFact = (first: StoredEvent): MissingFact => {
  const { data, position } = first;
  const { patron = null, at } = data as { readonly patron?: PatronId; readonly at: Instant };
  return { patron, kind: recordedCommand(first)?.command.type ?? '', at, position };
};

const strangerOf = async ({ views }: Pick<Parts, 'views'>, borrower: BorrowerId): Looked<Stranger> => {
  const reservations = await views.patronQueue(borrower).now();
  if (reservations.is !== 'shown') return reservations;
  const loans = await views.patronLoans(borrower).now();
  return loans.is === 'shown'
    ? shown({ borrower, reservations: reservations.shown, loans: loans.shown })
    : loans;
};

const isOpen = ({ reservations, loans }: Stranger): boolean => reservations.length + loans.length > 0;

/** Shows what the registry was found to lack and still lacks. */
export const peopleHealth = async ({ events, people, views }: Parts): Looked<PeopleHealth> => {
  const lacks = await people.lacks();
  if (E.isLeft(lacks)) return notDone(lacks.left);
  const missing: MissingFact[] = [];
  const strangers: Stranger[] = [];
  for (const { id } of lacks.right) {
    const first = await firstRecordedBy(events, id);
    if (E.isLeft(first)) return notDone(first.left);
    if (first.right) missing.push(missingFact(first.right));
    else {
      const stranger = await strangerOf({ views }, id as BorrowerId);
      if (stranger.is !== 'shown') return stranger;
      strangers.push(stranger.shown);
    }
  }
  return shown({
    missing: missing.toSorted((one, other) => one.position - other.position),
    strangers: strangers.filter(isOpen),
  });
};
