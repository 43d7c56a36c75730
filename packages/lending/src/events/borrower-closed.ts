import { BorrowerId, Instant } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. Nothing more begins under a pseudonym. */
export const BorrowerClosed = event(
  ['BorrowerClosed', '利用者番号が閉じられた'],
  {
    at: Instant,
    borrower: BorrowerId,
  },
  ['borrower'],
);
