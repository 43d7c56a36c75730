import type { Borrower, BorrowerWithReturns } from '../../../aggregates/index.js';
import type { LoanId } from '../../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';
import type { UsedSince } from './turn-not-used.js';

export const notLeftSince = ruling(
  {
    id: 'UNDO-15',
    en: 'A return, or the loss of a lent copy, is not undone if the person has left since, or was forgotten. The library would know no patron for the open loan.',
    ja: '返却や所在不明の記録のあとで、借りていた人が利用登録を取り消したか、その利用者番号が消去されたときは、その操作を取り消せない。誰の貸出か分からなくなる。',
  },
  ({ open, returns }: BorrowerWithReturns, loan: LoanId): Ruling<UsedSince, Borrower> => {
    const then = returns.get(loan)?.after;
    return then?.closed.size === open.closed.size
      ? found(then, { closed: open.closed.size })
      : refused({ code: 'used-since' });
  },
);
