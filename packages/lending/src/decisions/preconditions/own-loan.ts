import type { Loan } from '../../aggregates/index.js';
import type { BorrowerId } from '../../vocabulary/index.js';

/** LOAN-4. For a borrower, the loan of another one does not exist. */
export const ownLoan = (asking: BorrowerId, loan: Loan): Loan =>
  loan.is !== 'not-lent' && loan.borrower !== asking ? { is: 'not-lent' } : loan;
