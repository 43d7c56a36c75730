import { requiring, type Aggregate } from '@torioki/event-store';
import { noting, type Noting } from '@torioki/event-store/adapter';
import { borrower, limitUndoneBy, listPseudonyms, type Borrower } from '../aggregates/index.js';
import type { LendingEvent } from '../events/index.js';
import type { BorrowerId, Pseudonyms } from '../vocabulary/index.js';
import { pseudonymsComplete } from './preconditions/pseudonyms-complete.js';

/** The borrower of a command and, if the command names them, all pseudonyms of the person. */
export interface PersonFields {
  readonly borrower: BorrowerId;
  readonly pseudonyms?: Pseudonyms | undefined;
}

const beginnings = ['Reserved', 'PickedUp', 'Undone', 'BorrowerClosed', 'BorrowerForgotten'] as const;

/**
 * Reads the borrower of a command or, if the command names all pseudonyms, the whole person. For a person,
 * the closing of any pseudonym conflicts, and so does each loan or reservation that begins under one. So two
 * commands with the same fresh pseudonym conflict.
 */
export const person = (
  command: PersonFields,
  ...undoneBy: readonly LendingEvent['type'][]
): Aggregate<Borrower, LendingEvent> => {
  const read = borrower(...listPseudonyms(command));
  return limitUndoneBy<Borrower, LendingEvent>(read, ...(command.pseudonyms ? beginnings : undoneBy));
};

/** If a command names pseudonyms of a person, requires that it names all of them. */
export function* requireAllPseudonyms({ pseudonyms }: PersonFields, state: Borrower) {
  if (pseudonyms) yield* requiring(pseudonymsComplete(pseudonyms, state));
}

/**
 * The number of a person's open reservations. `elsewhere` counts those under other pseudonyms than the
 * command's `borrower`.
 */
export interface ReservationCount {
  readonly active: number;
  readonly elsewhere: number;
}

/**
 * `yield* countReservations(command, state)` counts the open reservations of the borrower or person. The
 * number under other pseudonyms is noted in the history, so that it also counts when the decision is made
 * again.
 */
export function* countReservations(
  { borrower: by }: PersonFields,
  { reservations }: Borrower,
): Generator<Noting, ReservationCount, unknown> {
  const own = [...reservations.values()].filter(({ borrower }) => borrower === by).length;
  const others = reservations.size - own;
  const { reservations: noted } = yield* noting(others > 0 ? { reservations: others } : {});
  const elsewhere = typeof noted === 'number' ? noted : 0;
  return { active: own + elsewhere, elsewhere };
}
