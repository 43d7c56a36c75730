import { plusDays } from '../dates.js';
import type { Law } from '../law.js';
import { copyOf, loanOf, today } from '../ledger.js';
import { said } from '../said.js';
import { dueGiven } from '../due-given.js';

export const due: Law = {
  id: 'due',
  says: said(
    'A loan is due so many days after the pickup: 14 by the guide.',
    '返却期日は、受け取った日から14日後。',
  ),
  class: 'A',
  where: ['A1', 'A4'],
  level: 'core',
  number: 'loanDays',
  sides: ['allowed'],
  facts: (came) => {
    const { before, order } = came;
    if (order.is !== 'pickUp' || before.numbers.loanDays === null || loanOf(before, order.copy) !== undefined)
      return undefined;
    if (copyOf(before, order.copy)?.loanClass === 'short-loan') return undefined;
    const days = before.numbers.loanDays;
    return dueGiven(came, plusDays(today(before), days), () =>
      said(
        `${order.copy} was picked up on ${today(before)}, for ${days} days`,
        `${order.copy}は${today(before)}に受け取られ、${days}日間の貸出`,
      ),
    );
  },
};
