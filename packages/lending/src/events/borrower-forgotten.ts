import { BorrowerId, Instant } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. Nobody knows any more whose pseudonym it was. */
export const BorrowerForgotten = event(
  'BorrowerForgotten',
  1,
  {
    at: Instant,
    borrower: BorrowerId,
  },
  ['borrower'],
);
export type BorrowerForgotten = EventOf<typeof BorrowerForgotten>;
