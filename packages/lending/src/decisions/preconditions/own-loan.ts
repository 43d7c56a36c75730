import type { Loan } from '../../aggregates/index.js';
import type { BorrowerId } from '../../vocabulary/index.js';
import { found, ruling, type Ruling } from '../rule.js';

export const ownLoan = ruling(
  {
    id: 'LOAN-4',
    en: "A borrower gets the same answer for another borrower's loan as for an unknown one.",
    ja: '利用者にとって、他の利用者の貸出は存在しない。',
  },
  (asking: BorrowerId, loan: Loan): Ruling<never, Loan> => {
    const isOwn = loan.is === 'not-lent' || loan.borrower === asking;
    const { is } = loan;
    return found(isOwn ? loan : { is: 'not-lent' }, is === 'not-lent' ? { is } : { is, isOwn });
  },
);
