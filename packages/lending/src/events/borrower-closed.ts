import { BorrowerId, Instant } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

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
export type BorrowerClosed = EventOf<typeof BorrowerClosed>;
