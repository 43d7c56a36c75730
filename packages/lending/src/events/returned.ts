import * as t from 'io-ts';
import { BorrowerId, CopyId, Instant, LoanId, LocalDate, LocationId } from '../vocabulary/index.js';
import { orNull, Payer, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A loan ended: the copy was handed in or came by post (R9,
 * R10).
 */
export const Returned = event(
  ['Returned', '返却された'],
  {
    at: Instant,
    /** The day of the hand-in, or of the arrival by post (A38, A39). */
    on: LocalDate,
    loan: LoanId,
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    /** Whether the copy still has to travel back to the headquarters (A40). */
    travelsBack: t.boolean,
    /** The payer of the postage if it came by post (R10); null if it was handed in. */
    payer: orNull(Payer),
  },
  ['loan', 'copy', 'title', 'borrower'],
);
