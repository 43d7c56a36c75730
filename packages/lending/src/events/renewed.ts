import { BorrowerId, CopyId, Instant, LoanId, LocalDate, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A loan was renewed: its due date moved (R76). */
export const Renewed = event(
  ['Renewed', '貸出が延長された'],
  {
    at: Instant,
    /** The day of the click on 貸出延長. */
    on: LocalDate,
    loan: LoanId,
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    from: LocalDate,
    to: LocalDate,
  },
  ['loan', 'borrower'],
);
