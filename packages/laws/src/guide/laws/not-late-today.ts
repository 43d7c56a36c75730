import { allows, type Law } from '../law.js';
import { dueOf, isOverdue, loanOf, loansOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const notLateToday: Law = {
  id: 'not-late-today',
  statement: bilingual(
    'A loan is overdue from the day after its due date. On the due date it can be renewed.',
    '延滞になるのは返却期日の翌日から。期日当日は延長できる。',
  ),
  class: 'A',
  where: ['A36', 'A38'],
  level: 'core',
  needs: ['clock'],
  code: 'renew-2',
  sides: ['allowed'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'renew' || loanOf(ledger, order.copy)?.who !== order.who) return undefined;
    const loans = loansOf(ledger, order.who);
    if (loans.some((loan) => isOverdue(ledger, loan))) return undefined;
    const last = loans.find((loan) => dueOf(ledger, loan) === today(ledger));
    if (last === undefined) return undefined;
    return allows(() =>
      bilingual(`${last.copy} is due today, not late.`, `${last.copy}の期日は今日で、延滞ではない。`),
    );
  },
};
