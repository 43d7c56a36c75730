import type { Borrower } from '../../../aggregates/index.js';
import type { BorrowerId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface BorrowerNotClosed {
  readonly code: 'borrower-not-closed';
  readonly borrower: BorrowerId;
}

/** FORGET-1. Only a closed pseudonym is forgotten: under another things may still begin (A59). */
export const closedBefore = (borrower: BorrowerId, { closed }: Borrower): Ruling<BorrowerNotClosed> =>
  closed ? passed : refused({ code: 'borrower-not-closed', borrower });
