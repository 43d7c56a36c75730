import type { Borrower } from '../../aggregates/index.js';
import type { BorrowerId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface BorrowerIsClosed {
  readonly code: 'borrower-closed';
  readonly borrower: BorrowerId;
}

/** BORROWER-1. A closed pseudonym starts nothing new; the registry gives out the one that follows it. */
export const openBorrower = (borrower: BorrowerId, { closed }: Borrower): Ruling<BorrowerIsClosed> =>
  closed ? refused({ code: 'borrower-closed', borrower }) : passed;
