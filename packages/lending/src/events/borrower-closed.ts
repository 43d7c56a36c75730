import { BorrowerId, Instant } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A pseudonym was closed: nothing new begins under it. */
export const BorrowerClosed = event(
  ['BorrowerClosed', '利用者番号が閉じられた'],
  {
    at: Instant,
    borrower: BorrowerId,
  },
  ['borrower'],
);
