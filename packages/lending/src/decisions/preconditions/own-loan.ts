import type { Loan } from '../../aggregates/index.js';
import { rule, type BorrowerId } from '../../vocabulary/index.js';

export const ownLoan = rule(
  {
    id: 'LOAN-4',
    en: 'For a borrower, the loan of another borrower does not exist.',
    ja: '利用者にとって、他の利用者の貸出は存在しない。',
  },
  (asking: BorrowerId, loan: Loan): Loan =>
    loan.is !== 'not-lent' && loan.borrower !== asking ? { is: 'not-lent' } : loan,
);
