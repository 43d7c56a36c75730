import { allows, forbids, type Law } from '../law.js';
import { reservationsOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const limitWhole: Law = {
  id: 'limit-whole',
  statement: bilingual(
    'If an order would exceed the limit, none of its lines is reserved.',
    '上限を超える数をまとめて申し込むと、一件も予約されない。',
  ),
  class: 'A',
  where: ['R64', 'A8'],
  level: 'core',
  needs: ['several lines'],
  number: 'limit',
  reading: 'overflow',
  code: 'limit',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'reserve' || order.lines.length === 1 || ledger.numbers.limit === null) return undefined;
    const most = ledger.numbers.limit;
    const active = reservationsOf(ledger, order.who).length;
    if (active >= most) return undefined;
    const because = () =>
      bilingual(
        `${order.who} has ${active} reservations, requests ${order.lines.length} more, and may have ${most}.`,
        `${order.who}さんの予約は${active}件、申込みは${order.lines.length}件、上限は${most}件。`,
      );
    return active + order.lines.length > most ? forbids(because) : allows(because);
  },
};
