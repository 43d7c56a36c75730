import { isLendable, type CopyId, type LoanClass } from '../../vocabulary/index.js';
import { found, refused, ruling } from '../rule.js';

export const lendable = ruling(
  {
    id: 'SECURE-1',
    en: 'Only a copy that may leave the library is secured or lent.',
    ja: '館外に持ち出せる資料だけを、用意し、貸し出す。',
    guide: ['R63', 'A15'],
  },
  <Held extends { readonly copy: CopyId; readonly loanClass: LoanClass }>(held: Held) => {
    const { copy, loanClass } = held;
    return isLendable(loanClass)
      ? found({ ...held, loanClass }, { copy, loanClass })
      : refused({ code: 'copy-not-lendable', copy, loanClass });
  },
);
