import { allows, forbids, type Law } from '../law.js';
import { copyOf, loanOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const renew5: Law = {
  id: 'renew-5',
  statement: bilingual(
    'A copy that the library borrowed from another library cannot be renewed.',
    '⑤他の図書館から借り受けた本は延長できない。',
  ),
  class: 'R',
  where: ['R83', 'A53'],
  level: 'interlibrary',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'renew' || loanOf(ledger, order.copy)?.who !== order.who) return undefined;
    if (copyOf(ledger, order.copy)?.source === 'interlibrary')
      return forbids(() =>
        bilingual(
          `${order.copy} was borrowed from another library.`,
          `${order.copy}は他の図書館から借り受けた本。`,
        ),
      );
    return allows(() =>
      bilingual(`${order.copy} belongs to the library.`, `${order.copy}は道立図書館の本。`),
    );
  },
};
