import { allows, forbids, free, type Law } from '../law.js';
import { copyOf, listHeldCopies, isLost } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const onHand: Law = {
  id: 'on-hand',
  statement: bilingual(
    'A title can be reserved only if the library owns a copy, on loan or on the shelf.',
    '予約できるのは、道立図書館が所蔵する本だけ。在架でも貸出中でもよい。',
  ),
  class: 'R',
  where: ['R33', 'R34', 'R62', 'A14', 'A53'],
  level: 'core',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is === 'fill') {
      const copy = copyOf(ledger, order.copy);
      if (copy?.source !== 'interlibrary') return undefined;
      return forbids(() =>
        bilingual(
          `${order.copy} was borrowed from another library, and cannot fill a reservation.`,
          `${order.copy}は他の図書館から借り受けた本で、予約には充てられない。`,
        ),
      );
    }
    if (order.is !== 'reserve') return undefined;
    const held = order.lines.map(({ title }) => ({ title, copies: listHeldCopies(ledger, title) }));
    const missing = held.find(({ copies }) => copies.length === 0);
    const lost = held.find(({ copies }) => copies.every(({ copy }) => isLost(ledger, copy)));
    if (missing === undefined && lost !== undefined)
      return free(() => bilingual(`Every copy of ${lost.title} is lost.`, `${lost.title}はすべて所在不明。`));
    if (missing === undefined)
      return allows(() => bilingual('The library owns a copy.', '道立図書館が所蔵している。'));
    return forbids(() =>
      bilingual(
        `The library owns no copy of ${missing.title}.`,
        `${missing.title}は道立図書館で所蔵していない。`,
      ),
    );
  },
};
