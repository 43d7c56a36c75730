import { firstRecordedBy, recordedCommand, required, type StoredEvent } from '@torioki/event-store';
import type { BorrowerId, Instant, PatronId } from '@torioki/lending';
import type { Loan, QueuedReservation } from '@torioki/read-models';
import { answerOf, seen, shown, type Looked, type Unaccepted } from '../answer.js';
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

/** What was found when the library was opened after its history or its registry had been restored from a backup. */
export interface PeopleHealth {
  /**
   * How many events at least the history has lost. What the registry keeps of them was recorded again; all else is to be
   * given anew. Told by the library that found it alone: whoever opens it later is told 0.
   */
  readonly gone: number;
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

async function* strangerOf(
  { views }: Pick<Parts, 'views'>,
  borrower: BorrowerId,
): AsyncGenerator<Unaccepted, Stranger, unknown> {
  const reservations = yield* seen(await views.patronQueue(borrower).now());
  const loans = yield* seen(await views.patronLoans(borrower).now());
  return { borrower, reservations, loans };
}

const isOpen = ({ reservations, loans }: Stranger): boolean => reservations.length + loans.length > 0;

/** Shows what the history has lost, and what the registry was found to lack and still lacks. */
export const peopleHealth = ({ events, borrowers, views }: Parts, gone: number): Looked<PeopleHealth> =>
  answerOf(async function* () {
    const missing: MissingFact[] = [];
    const strangers: Stranger[] = [];
    for (const { id } of yield* required(await borrowers.lacks())) {
      const first = yield* required(await firstRecordedBy(events, id));
      if (first) missing.push(missingFact(first));
      else strangers.push(yield* strangerOf({ views }, id as BorrowerId));
    }
    return shown({
      gone,
      missing: missing.toSorted((one, other) => one.position - other.position),
      strangers: strangers.filter(isOpen),
    });
  });
