import { findHandoverPlace } from '../find-handover-place.js';
import { allows, type Law } from '../law.js';
import { findKeptReservation, kindOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const counterBeforeMail: Law = {
  id: 'counter-before-mail',
  statement: bilingual(
    'A counter hands out a kept copy even before the mail.',
    'カウンターでは、メールが送信される前でも「貸出可能」の本を受け取れる。',
  ),
  class: 'R',
  where: ['R55', 'R56', 'R57'],
  level: 'notices',
  sides: ['allowed'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'pickUp') return undefined;
    const reservation = findKeptReservation(ledger, order.copy);
    if (reservation?.kept.notifiedOn !== null) return undefined;
    if (reservation.who !== order.who || findHandoverPlace(ledger, order.copy) !== order.at) return undefined;
    if (kindOf(ledger, order.at) !== 'counter') return undefined;
    return allows(() =>
      bilingual(
        `${order.copy} is kept for ${order.who}, and no mail was sent yet.`,
        `${order.copy}は${order.who}さんに確保され、メールはまだ送られていない。`,
      ),
    );
  },
};
