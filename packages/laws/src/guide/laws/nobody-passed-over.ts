import { allows, forbids, free, type Law } from '../law.js';
import { listNext, copyOf, canFill, type Ledger, isOnShelf, queueOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

/** The reservations that could get a copy, up to the patron's own; all of them if the patron has none. */
const listNextBefore = (ledger: Ledger, title: string, reader: string) => {
  const all = listNext(ledger, title);
  const own = all.findIndex(({ who }) => who === reader);
  return own < 0 ? all : all.slice(0, own);
};

export const nobodyPassedOver: Law = {
  id: 'nobody-passed-over',
  statement: bilingual(
    'A copy on the shelf is lent only if enough copies remain for all people with an earlier reservation that could get a copy.',
    '在架の本をほかの人に貸し出すのは、先に待っていて受け取れる人の分が棚に残る場合だけである。',
  ),
  class: 'O',
  where: ['A33'],
  level: 'core',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'pickUp' || !isOnShelf(ledger, order.copy)) return undefined;
    const copy = copyOf(ledger, order.copy);
    if (copy === undefined || !canFill(copy)) return undefined;
    const queue = queueOf(ledger, copy.title);
    if (queue.length === 0)
      return allows(() => bilingual('Nobody waits for the title.', '待っている人はいない。'));
    const before = listNextBefore(ledger, copy.title, order.who);
    const [next] = before;
    if (next === undefined)
      return free(() => bilingual('Nobody else may have the copy.', 'ほかに受け取れる人はいない。'));
    const shelf = ledger.world.copies.filter(
      (one) => one.title === copy.title && canFill(one) && isOnShelf(ledger, one.copy),
    );
    if (before.length < shelf.length)
      return free(() =>
        bilingual(
          `${shelf.length} copies are on the shelf, and ${before.length} patrons wait.`,
          `棚に${shelf.length}冊あり、待っているのは${before.length}人である。`,
        ),
      );
    return forbids(() =>
      bilingual(
        `${next.who} has waited for ${copy.title} since ${next.since}.`,
        `${next.who}さんが${next.since}から${copy.title}を待っている。`,
      ),
    );
  },
};
