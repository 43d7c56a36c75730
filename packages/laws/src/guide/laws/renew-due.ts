import type { Law } from '../law.js';
import { loanOf } from '../ledger.js';
import { computeRenewedDue } from '../due-dates.js';
import { bilingual } from '../bilingual.js';
import { judgeDue } from '../judge-due.js';

export const renewDue: Law = {
  id: 'renew-due',
  statement: bilingual(
    "A renewed loan is due 14 days after the day of the click (期間短縮: 7 days; the guide's numbers), also if that due day is a closed day. It is never due earlier than before.",
    '延長後の返却期日は、「貸出延長」をクリックした日から14日後（期間短縮資料は7日後）。前の期日より早くはならない。',
  ),
  class: 'R',
  where: ['R76', 'R77', 'A6', 'A34', 'A35'],
  level: 'core',
  number: 'loanDays',
  reading: 'renewal.base',
  sides: ['allowed'],
  judgeFacts: (accepted) => {
    const { before, order } = accepted;
    if (order.is !== 'renew') return undefined;
    const loan = loanOf(before, order.copy);
    if (loan === undefined) return undefined;
    const expected = computeRenewedDue(before, loan);
    if (expected === null) return undefined;
    return judgeDue(accepted, expected, () =>
      bilingual(
        `${order.copy} was due on ${loan.due} and renewed on ${before.now}`,
        `${order.copy}の期日は${loan.due}で、${before.now}に延長された`,
      ),
    );
  },
};
