import { BorrowerId, CopyId, Instant, LoanId, orNone, TitleId } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. A copy on loan or on its way back will not come; a loan ends. */
export const DeclaredLost = event(
  'DeclaredLost',
  1,
  {
    at: Instant,
    loan: orNone(LoanId),
    copy: CopyId,
    title: TitleId,
    borrower: orNone(BorrowerId),
  },
  ['loan', 'copy', 'borrower'],
);
export type DeclaredLost = EventOf<typeof DeclaredLost>;
