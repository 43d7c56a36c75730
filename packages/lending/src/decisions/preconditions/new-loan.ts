import type { Loan } from '../../aggregates/index.js';
import type { LoanId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface LoanKnown {
  readonly code: 'loan-known';
  readonly loan: LoanId;
}

/** LOAN-2. Each loan has an id of its own. */
export const newLoan = (id: LoanId, loan: Loan): Ruling<LoanKnown> =>
  loan.is === 'not-lent' ? passed : refused({ code: 'loan-known', loan: id });
