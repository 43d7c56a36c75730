import { unwrapAnswer } from '@torioki/event-store/contract';
import type { BorrowerId } from '@torioki/lending';
import type { Borrowers } from '../borrowers.js';
import { findFreshBorrower } from './lookups.js';

/** Reports that something has begun under the fresh pseudonym of a patron. Returns that pseudonym. */
export const usePseudonym = async (borrowers: Borrowers, patron: string): Promise<BorrowerId> => {
  const borrower = await findFreshBorrower(borrowers, patron);
  await unwrapAnswer(borrowers.reportBegun({ patron, borrower, lines: [] }));
  return borrower;
};
