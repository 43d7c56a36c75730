import { BorrowerId, Instant } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. The link of a pseudonym to its patron was deleted. */
export const BorrowerForgotten = event(
  ['BorrowerForgotten', '利用者番号が消去された'],
  {
    at: Instant,
    borrower: BorrowerId,
  },
  ['borrower'],
);
