import { allows, forbids, type Law } from '../law.js';
import { reservationOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const notTwice: Law = {
  id: 'not-twice',
  statement: bilingual(
    'Patrons cannot reserve a title that they have already reserved.',
    '予約している本を、重ねて予約することはない。',
  ),
  class: 'A',
  where: ['A13'],
  level: 'core',
  reading: 'allowDuplicate',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'reserve') return undefined;
    const twice = order.lines.find(
      ({ title }, index) =>
        reservationOf(ledger, order.who, title) !== undefined ||
        order.lines.findIndex((line) => line.title === title) < index,
    );
    if (twice === undefined)
      return allows(() =>
        bilingual(`${order.who} has not reserved the title.`, `${order.who}さんは予約していない。`),
      );
    return forbids(() =>
      bilingual(
        `${order.who} has already reserved ${twice.title}.`,
        `${order.who}さんは${twice.title}をすでに予約している。`,
      ),
    );
  },
};
