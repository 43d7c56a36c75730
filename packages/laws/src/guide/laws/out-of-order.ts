import { allows, type Law } from '../law.js';
import { findNext, isOnShelf, reservationsOf, titleOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const outOfOrder: Law = {
  id: 'out-of-order',
  statement: bilingual(
    'Without a reading order, no volume is held back: the volumes of a set may be secured in any order.',
    '通常予約では、順番どおりでなくても用意できた本から確保する。',
  ),
  class: 'R',
  where: ['R46'],
  level: 'reading-order',
  code: 'in-order',
  sides: ['allowed'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'fill' || !isOnShelf(ledger, order.copy)) return undefined;
    const title = titleOf(ledger, order.copy);
    const next = findNext(ledger, title);
    if (next?.inOrder !== null) return undefined;
    const [first = next] = reservationsOf(ledger, next.who).filter(({ kept }) => kept === null);
    if (first.title === title) return undefined;
    return allows(() =>
      bilingual(
        `${next.who} reserved ${first.title} first, but not in a reading order.`,
        `${next.who}さんは${first.title}を先に予約したが、読みたい順ではない。`,
      ),
    );
  },
};
