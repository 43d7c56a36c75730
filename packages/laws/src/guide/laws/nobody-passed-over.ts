import { allows, forbids, free, type Law } from '../law.js';
import { copyOf, fills, nextFor, onShelf, queueOf } from '../ledger.js';
import { said } from '../said.js';

export const nobodyPassedOver: Law = {
  id: 'nobody-passed-over',
  says: said(
    'No copy is lent from the shelf while somebody else waits who could have it.',
    '受け取れる人が待っている間、在架の本をほかの人に貸し出すことはない。',
  ),
  class: 'O',
  where: ['A33'],
  level: 'core',
  sides: ['allowed', 'forbidden'],
  order: (ledger, order) => {
    if (order.is !== 'pickUp' || !onShelf(ledger, order.copy)) return undefined;
    const copy = copyOf(ledger, order.copy);
    if (copy === undefined || !fills(copy)) return undefined;
    const queue = queueOf(ledger, copy.title);
    if (queue.length === 0) return allows(() => said('Nobody waits for it.', '待っている人はいない。'));
    const next = nextFor(ledger, copy.title);
    if (next === undefined || next.who === order.who)
      return free(() => said('Nobody else could have it.', 'ほかに受け取れる人はいない。'));
    return forbids(() =>
      said(
        `${next.who} has waited for ${copy.title} since ${next.since}.`,
        `${next.who}さんが${next.since}から${copy.title}を待っている。`,
      ),
    );
  },
};
