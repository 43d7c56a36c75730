import { allows, forbids, type Law } from '../law.js';
import { reservationOf } from '../ledger.js';
import { said } from '../said.js';

export const notTwice: Law = {
  id: 'not-twice',
  says: said(
    'Nobody reserves a title for which he waits already.',
    '予約している本を、重ねて予約することはない。',
  ),
  class: 'A',
  where: ['A13'],
  level: 'core',
  reading: 'allowDuplicate',
  sides: ['allowed', 'forbidden'],
  order: (ledger, order) => {
    if (order.is !== 'reserve') return undefined;
    const twice = order.lines.find(
      ({ title }, index) =>
        reservationOf(ledger, order.who, title) !== undefined ||
        order.lines.findIndex((line) => line.title === title) < index,
    );
    if (twice === undefined)
      return allows(() => said(`${order.who} has not reserved it.`, `${order.who}さんは予約していない。`));
    return forbids(() =>
      said(
        `${order.who} has reserved ${twice.title} already.`,
        `${order.who}さんは${twice.title}をすでに予約している。`,
      ),
    );
  },
};
