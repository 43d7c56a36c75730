import { allows, forbids, type Law } from '../law.js';
import { findKeptReservation } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const keptForAnother: Law = {
  id: 'kept-for-another',
  statement: bilingual(
    'A kept copy is lent only to the person for whom it is kept.',
    '確保した本は、その人にだけ貸し出す。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'pickUp') return undefined;
    const kept = findKeptReservation(ledger, order.copy);
    if (kept === undefined) return undefined;
    const because = () =>
      bilingual(`${order.copy} is kept for ${kept.who}.`, `${order.copy}は${kept.who}さんに確保されている。`);
    return kept.who === order.who ? allows(because) : forbids(because);
  },
};
