import { handedOverAt } from '../handed-over-at.js';
import { allows, type Law } from '../law.js';
import { keptFor, kindOf } from '../ledger.js';
import { said } from '../said.js';

export const counterBeforeMail: Law = {
  id: 'counter-before-mail',
  says: said(
    'A counter hands a kept copy out before the mail too.',
    'カウンターでは、メールが送信される前でも「貸出可能」の本を受け取れる。',
  ),
  class: 'R',
  where: ['R55', 'R56', 'R57'],
  level: 'notices',
  sides: ['allowed'],
  order: (ledger, order) => {
    if (order.is !== 'pickUp') return undefined;
    const reservation = keptFor(ledger, order.copy);
    if (reservation?.kept.told !== null) return undefined;
    if (reservation.who !== order.who || handedOverAt(ledger, order.copy) !== order.at) return undefined;
    if (kindOf(ledger, order.at) !== 'counter') return undefined;
    return allows(() =>
      said(
        `${order.copy} is kept for ${order.who}, whom no mail has told yet.`,
        `${order.copy}は${order.who}さんに確保され、メールはまだ送られていない。`,
      ),
    );
  },
};
