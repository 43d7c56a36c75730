import type { BorrowerId, DataOf, Instant, LoanId, ReservationId } from '@torioki/lending';
import { fold } from '@torioki/lending/aggregates';
import { nothing, readModel } from '../read-model.js';

/** A pseudonym that was used or closed. Null once its link to the patron is deleted. */
export type PseudonymDocument = {
  readonly borrower: BorrowerId;
  /** The open reservations and loans under this pseudonym. */
  readonly open: readonly (ReservationId | LoanId)[];
  readonly isClosed: boolean;
  /** The last instant when a reservation or loan began or ended, or the pseudonym was closed. */
  readonly since: Instant;
} | null;

type Touched = Pick<DataOf<'Reserved'>, 'at' | 'borrower'>;

const touched = (before: PseudonymDocument, { at, borrower }: Touched): NonNullable<PseudonymDocument> => ({
  ...(before ?? { open: [], isClosed: false }),
  borrower,
  since: at,
});

const begun = (before: PseudonymDocument, data: Touched, id: ReservationId | LoanId): PseudonymDocument => {
  const now = touched(before, data);
  return { ...now, open: [...now.open, id] };
};

const over = (
  before: PseudonymDocument,
  data: Touched,
  id: ReservationId | LoanId | null,
): NonNullable<PseudonymDocument> => {
  const now = touched(before, data);
  return { ...now, open: now.open.filter((one) => one !== id) };
};

const reservationOver = (
  before: PseudonymDocument,
  data: DataOf<'Cancelled' | 'HoldExpired' | 'Unfillable'>,
) => over(before, data, data.reservation);

const listOf = ({ open, isClosed }: NonNullable<PseudonymDocument>): 'open' | 'used' | 'closed' => {
  if (open.length > 0) return 'open';
  return isClosed ? 'closed' : 'used';
};

/** The open reservations and loans of each pseudonym. One document for each pseudonym. */
export const pseudonymsModel = readModel({
  name: 'pseudonyms',
  version: 3,
  keys: ['borrower'],
  fold: fold<PseudonymDocument>(null)({
    Reserved: (before, data) => begun(before, data, data.reservation),
    Cancelled: reservationOver,
    HoldExpired: reservationOver,
    Unfillable: reservationOver,
    PickedUp: (before, data) => begun(over(before, data, data.reservation), data, data.loan),
    Returned: (before, data) => over(before, data, data.loan),
    DeclaredLost: (before, { at, borrower, loan }) =>
      borrower === null ? before : over(before, { at, borrower }, loan),
    BorrowerClosed: (before, data) => ({ ...touched(before, data), isClosed: true }),
    BorrowerForgotten: nothing,
  }),
  listed: (document) => document && { list: listOf(document), place: document.since },
});
