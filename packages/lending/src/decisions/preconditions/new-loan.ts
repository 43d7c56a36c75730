import type { Loan } from '../../aggregates/index.js';
import type { LoanId } from '../../vocabulary/index.js';
import { refusedUnless, ruling } from '../rule.js';

export const newLoan = ruling(
  { id: 'LOAN-2', en: 'Each loan has an id of its own.', ja: '貸出番号は、貸出ごとに異なる。' },
  (id: LoanId, loan: Loan) =>
    refusedUnless(loan.is === 'not-lent', { code: 'loan-known', loan: id }, { is: loan.is }),
);
