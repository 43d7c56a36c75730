import { allows, forbids, type Law } from '../law.js';
import { reservationsOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const limit: Law = {
  id: 'limit',
  statement: bilingual(
    'No person has more reservations than the limit; 予約中 and 貸出可能 count together.',
    '予約は、予約中と貸出可能を合わせて上限数まで。',
  ),
  class: 'R',
  where: ['R64', 'R65', 'A9'],
  level: 'core',
  number: 'limit',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'reserve' || ledger.numbers.limit === null) return undefined;
    const most = ledger.numbers.limit;
    const active = reservationsOf(ledger, order.who).length;
    if (order.lines.length > 1 && active < most) return undefined;
    const because = () =>
      bilingual(
        `${order.who} has ${active} reservations, and may have ${most}.`,
        `${order.who}さんの予約は${active}件、上限は${most}件。`,
      );
    return active + order.lines.length > most ? forbids(because) : allows(because);
  },
};
