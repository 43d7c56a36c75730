import { allows, free, type Law } from '../law.js';
import { reservationOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const cancelWaiting: Law = {
  id: 'cancel-waiting',
  statement: bilingual(
    'While a reservation is 予約中, its patron can cancel it and change its pickup place.',
    '「予約中」であれば、利用者が予約の変更や取消しをできる。',
  ),
  class: 'R',
  where: ['R72', 'A32'],
  level: 'core',
  code: 'cancel-secured',
  sides: ['allowed'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'changePickup' && (order.is !== 'cancel' || order.by === 'staff')) return undefined;
    const reservation = reservationOf(ledger, order.who, order.title);
    if (reservation?.kept !== null) return undefined;
    if (order.is === 'changePickup' && order.at === reservation.at)
      return free(() => bilingual('This is already its pickup place.', 'すでにその受取場所になっている。'));
    return allows(() =>
      bilingual(
        `No copy of ${order.title} is kept for ${order.who} yet.`,
        `${order.who}さんの${order.title}はまだ確保されていない。`,
      ),
    );
  },
};
