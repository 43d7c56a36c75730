import { BorrowerId, Instant } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A pseudonym starts nothing new. */
export const BorrowerClosed = event(
  'BorrowerClosed',
  1,
  {
    at: Instant,
    borrower: BorrowerId,
  },
  ['borrower'],
);
