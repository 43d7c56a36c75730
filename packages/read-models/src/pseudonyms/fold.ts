import type { BorrowerId, DataOf, Instant, LoanId, ReservationId } from '@torioki/lending';
import { fold, restoreLoan, undoEvents, type UndoneEnd, type UndoneOf } from '@torioki/lending/aggregates';
import { nothing, readModel } from '../read-model.js';

/** A used or closed pseudonym. Null once its link to the patron is deleted. */
export type PseudonymDocument = {
  readonly borrower: BorrowerId;
  /** The open reservations and loans under this pseudonym, in the order of their ids. */
  readonly open: readonly (ReservationId | LoanId)[];
  /** The instant of the last return, or of the last loss of a lent copy. Null if no loan has ended. */
  readonly lastReturn: Instant | null;
  /**
   * The instant of the last end without a loan; null if there was none. Such an end is the end of an
   * unfilled reservation, the closing of an unused pseudonym, or the undoing of its only loan.
   */
  readonly lastEnd: Instant | null;
} | null;

type Pseudonym = NonNullable<PseudonymDocument>;

const unused = { open: [], lastReturn: null, lastEnd: null } as const;

const begin = (
  before: PseudonymDocument,
  borrower: BorrowerId,
  begun: ReservationId | LoanId,
  filled: ReservationId | null = null,
): Pseudonym => {
  const state = before ?? unused;
  return { ...state, borrower, open: [...state.open.filter((one) => one !== filled), begun].sort() };
};

const end = (
  before: PseudonymDocument,
  ended: ReservationId | LoanId,
  last: Partial<Pick<Pseudonym, 'lastReturn' | 'lastEnd'>>,
): PseudonymDocument => before && { ...before, open: before.open.filter((one) => one !== ended), ...last };

const endWithoutLoan = (
  before: PseudonymDocument,
  { reservation, at }: DataOf<'Cancelled' | 'HoldExpired' | 'Unfillable'>,
) => end(before, reservation, { lastEnd: at });

/** The list that contains a pseudonym; null if nothing began or ended under the pseudonym. */
export const listingOf = ({ borrower, open, lastReturn, lastEnd }: Pseudonym) => {
  if (open.length > 0) return { list: 'open', place: borrower };
  if (lastEnd !== null) return { list: 'ended', place: lastEnd };
  return lastReturn === null ? null : { list: 'returned', place: lastReturn };
};

/** The pseudonym of an undone loan stays used. If nothing else has begun under it, it counts as ended. */
const undoPickup = (before: PseudonymDocument, undone: UndoneOf<'PickedUp'>): PseudonymDocument => {
  const { at, loan, back } = undone;
  const ended = before && { ...before, open: before.open.filter((one) => one !== loan) };
  if (ended === null) return null;
  if (back.reservation !== null) return begin(ended, ended.borrower, back.reservation.reservation);
  return { ...ended, lastEnd: listingOf(ended) === null ? at : ended.lastEnd };
};

/** The loan is open again, after its return or the loss of its copy was undone. */
const reopen = (before: PseudonymDocument, undone: UndoneEnd): PseudonymDocument => {
  const reopened = before && restoreLoan(undone);
  if (!reopened) return before;
  const { lent, lastReturn } = reopened;
  return { ...begin(before, lent.borrower, lent.loan), lastReturn };
};

/**
 * The open reservations and loans of each pseudonym, and the instants of its last return and its last end
 * without a loan.
 */
export const pseudonymsModel = readModel({
  name: 'pseudonyms',
  version: 7,
  keys: ['borrower'],
  fold: fold<PseudonymDocument>(null)({
    Reserved: (before, { borrower, reservation }) => begin(before, borrower, reservation),
    Cancelled: endWithoutLoan,
    HoldExpired: endWithoutLoan,
    Unfillable: endWithoutLoan,
    PickedUp: (before, { borrower, loan, reservation }) => begin(before, borrower, loan, reservation),
    Returned: (before, { loan, at }) => end(before, loan, { lastReturn: at }),
    DeclaredLost: (before, { loan, at }) => (loan === null ? before : end(before, loan, { lastReturn: at })),
    BorrowerClosed: (before, { borrower, at }) => before ?? { ...unused, borrower, lastEnd: at },
    BorrowerForgotten: nothing,
    Undone: undoEvents<PseudonymDocument>({ PickedUp: undoPickup, Returned: reopen, DeclaredLost: reopen }),
  }),
  listed: (document) => document && listingOf(document),
});
