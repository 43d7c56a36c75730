import { findHandoverPlace } from '../find-handover-place.js';
import { allows, forbids, type Law } from '../law.js';
import { bilingual } from '../bilingual.js';

export const pickupPlace: Law = {
  id: 'pickup-place',
  statement: bilingual(
    'A kept copy is handed over at the place that the patron chose. A copy from the shelf is lent at the place of the shelf.',
    '確保した本は指定された受取場所で渡す。棚の本は、棚のある場所で貸し出す。',
  ),
  class: 'R',
  where: ['R2', 'R59'],
  level: 'places',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'pickUp') return undefined;
    const at = findHandoverPlace(ledger, order.copy);
    if (at === undefined) return undefined;
    const because = () =>
      bilingual(`The pickup place of ${order.copy} is ${at}.`, `${order.copy}の受取場所は${at}。`);
    return order.at === at ? allows(because) : forbids(because);
  },
};
