import {
  countLoansAhead,
  findOtherReturn,
  type BorrowerWithReturns,
  type LoanWithRenewals,
} from '../../aggregates/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';
import type { BackFrom } from './make-undone.js';
import type { NotTheLast } from './rules/still-the-last.js';

/** The situation around a loan before its end. */
interface EndedSituation {
  readonly lent: LoanWithRenewals;
  readonly theirs: BorrowerWithReturns;
}

type Reopened = Pick<BackFrom<'Returned'>, 'loan' | 'lastReturn'>;

export const reopenLoan = ruling(
  {
    id: 'UNDO-16',
    en: 'After a return, or the loss of a lent copy, is undone, the loan is open again with its due date and its renewals.',
    ja: '返却や、貸し出した資料の所在不明の記録を取り消すと、貸出は返却期日と延長の回数とともに元に戻る。',
  },
  ({ lent, theirs }: EndedSituation): Ruling<NotTheLast, Reopened> => {
    if (lent.is !== 'open') return refused({ code: 'not-the-last' });
    const { is: _, renewal, copy: __, title: ___, ...loan } = lent;
    const { times } = renewal;
    const ahead = countLoansAhead(theirs, loan.loan, loan.borrower);
    const renewed = renewal.is === 'renewed' ? { times, dueDate: renewal.dueDate } : null;
    const lastReturn = findOtherReturn(theirs, loan.loan, loan.borrower);
    return found({ loan: { ...loan, renewal: renewed, ahead }, lastReturn }, { renewals: times, ahead });
  },
);
