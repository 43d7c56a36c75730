import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredEvent, StoreError } from '@torioki/event-store';
import { findFirstEvent, unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import type { Loan, QueuedReservation } from '@torioki/read-models';
import { answerOf, shown, unwrapShown, type QueryAnswer, type Unaccepted } from '../../answers/answer.js';
import type { Parts } from '../patrons/parts.js';

/** The open reservations and loans of some pseudonyms. */
export interface OpenLoansAndReservations {
  readonly reservations: readonly QueuedReservation[];
  readonly loans: readonly Loan[];
}

/** A pseudonym without a patron, and its open reservations and loans. */
export interface UnknownBorrower extends OpenLoansAndReservations {
  readonly borrower: BorrowerId;
}

/** The events about patrons and the pseudonyms of the history that are missing in the registry. */
interface Missing {
  /** The first event of each missing fact. */
  readonly facts: readonly StoredEvent[];
  readonly borrowers: readonly BorrowerId[];
}

/** Finds what the registry lacks. */
export async function* findMissing({
  events,
  borrowers,
}: Pick<Parts, 'events' | 'borrowers'>): AsyncGenerator<StoreError | RegistryError, Missing, unknown> {
  const facts: StoredEvent[] = [];
  const unknown: BorrowerId[] = [];
  for (const { id } of yield* unwrap(await borrowers.listMissing())) {
    await nextTurn();
    const first = yield* unwrap(await findFirstEvent(events, id));
    if (first) facts.push(first);
    else unknown.push(id as BorrowerId);
  }
  return { facts, borrowers: unknown };
}

/** Finds the open reservations and loans of pseudonyms. */
export async function* findOpen(
  { views }: Pick<Parts, 'views'>,
  ...borrowers: readonly BorrowerId[]
): AsyncGenerator<Unaccepted, OpenLoansAndReservations, unknown> {
  const reservations = yield* unwrapShown(await views.patronQueue(...borrowers).now());
  const loans = yield* unwrapShown(await views.patronLoans(...borrowers).now());
  return { reservations, loans };
}

/** Finds the pseudonyms among these that have open reservations or loans. */
export async function* findOpenBorrowers(
  parts: Pick<Parts, 'views'>,
  borrowers: readonly BorrowerId[],
): AsyncGenerator<Unaccepted, readonly UnknownBorrower[], unknown> {
  const found: UnknownBorrower[] = [];
  for (const borrower of borrowers) {
    await nextTurn();
    const open = yield* findOpen(parts, borrower);
    if (open.reservations.length + open.loans.length > 0) found.push({ borrower, ...open });
  }
  return found;
}

/** Lists the pseudonyms without a patron that have open reservations or loans. */
export const listUnknownBorrowers = (
  parts: Pick<Parts, 'events' | 'borrowers' | 'views'>,
): QueryAnswer<readonly UnknownBorrower[]> =>
  answerOf(async function* () {
    const { borrowers } = yield* findMissing(parts);
    return shown(yield* findOpenBorrowers(parts, borrowers));
  });
