import { allows, forbids, type Law } from '../law.js';
import { reservationOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const cancelSecured: Law = {
  id: 'cancel-secured',
  statement: bilingual(
    'Once a reservation is 貸出可能, its patron can no longer cancel it. Staff can, until the pickup.',
    '「貸出可能」になれば利用者は取り消せない。係は受け取りまで取り消せる。',
  ),
  class: 'R',
  where: ['R73', 'R74', 'A44'],
  level: 'core',
  needs: ['cancel by staff'],
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'changePickup' && order.is !== 'cancel') return undefined;
    const kept = reservationOf(ledger, order.who, order.title)?.kept ?? null;
    if (kept === null) return undefined;
    const because = () =>
      bilingual(`${kept.copy} is kept for ${order.who}.`, `${order.who}さんに${kept.copy}が確保されている。`);
    return order.is === 'cancel' && order.by === 'staff' ? allows(because) : forbids(because);
  },
};
