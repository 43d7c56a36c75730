import type { Loan, OpenLoan } from '../../aggregates/index.js';
import type { LoanId } from '../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';

export interface LoanUnknown {
  readonly code: 'loan-unknown';
  readonly loan: LoanId;
}

export interface LoanReturned {
  readonly code: 'loan-returned';
  readonly loan: LoanId;
}

export interface LoanLost {
  readonly code: 'loan-lost';
  readonly loan: LoanId;
}

export const openLoan = ruling(
  { id: 'LOAN-1', en: 'The loan exists, and has not ended.', ja: '貸出が存在し、まだ終わっていない。' },
  (id: LoanId, loan: Loan): Ruling<LoanUnknown | LoanReturned | LoanLost, OpenLoan> => {
    switch (loan.is) {
      case 'not-lent':
        return refused({ code: 'loan-unknown', loan: id });
      case 'returned':
        return refused({ code: 'loan-returned', loan: id });
      case 'lost':
        return refused({ code: 'loan-lost', loan: id });
      case 'open':
        return found(loan, { loan: id, is: loan.is });
    }
  },
);
