import { plusDays } from '../dates.js';
import type { Law } from '../law.js';
import { copyOf, loanOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import { judgeDue } from '../judge-due.js';

export const dueShort: Law = {
  id: 'due-short',
  statement: bilingual(
    "A 期間短縮 loan is due 7 days (the guide's number) after the pickup.",
    '期間短縮資料の返却期日は、受け取った日から7日後。',
  ),
  class: 'A',
  where: ['R77', 'A2'],
  level: 'loan-classes',
  number: 'shortDays',
  sides: ['allowed'],
  judgeFacts: (accepted) => {
    const { before, order } = accepted;
    if (
      order.is !== 'pickUp' ||
      before.numbers.shortDays === null ||
      loanOf(before, order.copy) !== undefined
    )
      return undefined;
    if (copyOf(before, order.copy)?.loanClass !== 'short-loan') return undefined;
    const days = before.numbers.shortDays;
    return judgeDue(accepted, plusDays(today(before), days), () =>
      bilingual(
        `${order.copy} is 期間短縮 and was picked up on ${today(before)}, for ${days} days`,
        `期間短縮資料${order.copy}は${today(before)}に受け取られ、${days}日間の貸出`,
      ),
    );
  },
};
