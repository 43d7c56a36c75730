import type { Loan } from '../../aggregates/index.js';
import { rule, type LoanId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface LoanKnown {
  readonly code: 'loan-known';
  readonly loan: LoanId;
}

export const newLoan = rule(
  { id: 'LOAN-2', en: 'Each loan has an id of its own.', ja: '貸出番号は、貸出ごとに異なる。' },
  (id: LoanId, loan: Loan): Ruling<LoanKnown> =>
    loan.is === 'not-lent' ? passed : refused({ code: 'loan-known', loan: id }),
);
