import {
  countLoansAhead,
  findOtherReturn,
  type BorrowerWithReturns,
  type LoanWithRenewals,
} from '../../aggregates/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';
import type { BackFrom } from './make-undone.js';
import type { NotTheLast } from './rules/still-the-last.js';

/** The situation around a loan before its return. */
interface ReturnedSituation {
  readonly lent: LoanWithRenewals;
  readonly theirs: BorrowerWithReturns;
}

type Reopened = Pick<BackFrom<'Returned'>, 'loan' | 'lastReturn'>;

export const reopenLoan = ruling(
  {
    id: 'UNDO-16',
    en: 'After a return is undone, the loan is open again with its due date and its renewals. If the return removed the copy from circulation, the copy circulates again. If it secured the copy, the reservation waits again in its old position.',
    ja: '返却を取り消すと、貸出は返却期日と延長の回数とともに元に戻る。返却とともに資料の利用を停止していれば、その停止もなくなる。資料が次の人に用意されていれば、その予約は元の順番で待つ状態に戻る。',
  },
  ({ lent, theirs }: ReturnedSituation): Ruling<NotTheLast, Reopened> => {
    if (lent.is !== 'open') return refused({ code: 'not-the-last' });
    const { is: _, renewal, copy: __, title: ___, ...loan } = lent;
    const { times } = renewal;
    const ahead = countLoansAhead(theirs, loan.loan, loan.borrower);
    const renewed = renewal.is === 'renewed' ? { times, dueDate: renewal.dueDate } : null;
    const lastReturn = findOtherReturn(theirs, loan.loan, loan.borrower);
    return found({ loan: { ...loan, renewal: renewed, ahead }, lastReturn }, { renewals: times, ahead });
  },
);
