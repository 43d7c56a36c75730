import type { LoanWithRenewals } from '../../aggregates/index.js';
import { rule } from '../../vocabulary/index.js';
import type { BackFrom } from './make-undone.js';

export const undoRenewal = rule(
  {
    id: 'UNDO-5',
    en: 'The loan has its earlier due date again, and the renewal no longer counts.',
    ja: '貸出は元の返却期日に戻り、その延長は回数に数えない。',
  },
  (before: LoanWithRenewals): BackFrom<'Renewed'> | null => {
    if (before.is !== 'open') return null;
    const { renewal, dueDate } = before;
    return {
      is: 'Renewed',
      renewals: renewal.times,
      dueDate: renewal.is === 'renewed' ? renewal.dueDate : dueDate,
    };
  },
);
