import { plusDays } from '../dates.js';
import type { Law } from '../law.js';
import { copyOf, loanOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import { judgeDue } from '../judge-due.js';

export const due: Law = {
  id: 'due',
  statement: bilingual(
    "A loan is due 14 days (the guide's number) after the pickup.",
    '返却期日は、受け取った日から14日後。',
  ),
  class: 'A',
  where: ['A1', 'A4'],
  level: 'core',
  number: 'loanDays',
  sides: ['allowed'],
  judgeFacts: (accepted) => {
    const { before, order } = accepted;
    if (order.is !== 'pickUp' || before.numbers.loanDays === null || loanOf(before, order.copy) !== undefined)
      return undefined;
    if (copyOf(before, order.copy)?.loanClass === 'short-loan') return undefined;
    const days = before.numbers.loanDays;
    return judgeDue(accepted, plusDays(today(before), days), () =>
      bilingual(
        `${order.copy} was picked up on ${today(before)}, for ${days} days`,
        `${order.copy}は${today(before)}に受け取られ、${days}日間の貸出`,
      ),
    );
  },
};
