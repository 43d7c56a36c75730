import { requiring, type Aggregate } from '@torioki/event-store';
import { noting, type Noting } from '@torioki/event-store/adapter';
import { borrower, limitUndoneBy, listPseudonyms, type Borrower } from '../aggregates/index.js';
import type { LendingEvent } from '../events/index.js';
import type { BorrowerId, Pseudonyms } from '../vocabulary/index.js';
import { pseudonymsComplete } from './preconditions/pseudonyms-complete.js';

/** The fields of a command that count what a person has. */
export interface PersonFields {
  readonly borrower: BorrowerId;
  readonly pseudonyms?: Pseudonyms | undefined;
}

const beginnings = ['Reserved', 'PickedUp', 'BorrowerClosed', 'BorrowerForgotten'] as const;

/**
 * The borrower of a command or, if the command names all pseudonyms, the person. A person's command conflicts
 * with everything that begins under any of the pseudonyms, and with their closing. So two commands under one
 * fresh pseudonym conflict.
 */
export const person = (
  command: PersonFields,
  ...undoneBy: readonly LendingEvent['type'][]
): Aggregate<Borrower, LendingEvent> => {
  const read = borrower(...listPseudonyms(command));
  return limitUndoneBy<Borrower, LendingEvent>(read, ...(command.pseudonyms ? beginnings : undoneBy));
};

/** Requires that a command which names the pseudonyms of a person names all of them. */
export function* requireAllPseudonyms({ pseudonyms }: PersonFields, state: Borrower) {
  if (pseudonyms) yield* requiring(pseudonymsComplete(pseudonyms, state));
}

/** The number of open reservations of a person, and of those under other pseudonyms than the command's. */
export interface ReservationCount {
  readonly active: number;
  readonly elsewhere: number;
}

/**
 * `yield* countReservations(command, state)` counts the open reservations of the borrower or person. It notes
 * the number of those under other pseudonyms, so that a decision made again counts them too.
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
