import { allows, forbids, type Law } from '../law.js';
import { dueOf, isOverdue, loanOf, loansOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const renew2: Law = {
  id: 'renew-2',
  statement: bilingual(
    'A patron with an overdue loan cannot renew any loan.',
    '②延滞本があれば延長できない。',
  ),
  class: 'R',
  where: ['R80', 'A36'],
  level: 'core',
  needs: ['clock'],
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'renew' || loanOf(ledger, order.copy)?.who !== order.who) return undefined;
    const loans = loansOf(ledger, order.who);
    const late = loans.find((loan) => isOverdue(ledger, loan));
    if (late !== undefined)
      return forbids(() =>
        bilingual(
          `${late.copy} was due on ${dueOf(ledger, late)}, and today is ${today(ledger)}.`,
          `${late.copy}の期日は${dueOf(ledger, late)}、今日は${today(ledger)}。`,
        ),
      );
    if (loans.some((loan) => dueOf(ledger, loan) === today(ledger))) return undefined;
    return allows(() => bilingual(`${order.who} has no overdue loan.`, `${order.who}さんに延滞本はない。`));
  },
};
