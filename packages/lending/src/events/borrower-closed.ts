import { BorrowerId, Instant } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A pseudonym was closed: nothing new begins under it. */
export const BorrowerClosed = event(
  ['BorrowerClosed', '利用者番号が閉じられた'],
  {
    at: Instant,
    borrower: BorrowerId,
  },
  ['borrower'],
);
