import { allows, forbids, free, type Law } from '../law.js';
import { loansOf, titleOf } from '../ledger.js';
import { said } from '../said.js';

export const notBorrowed: Law = {
  id: 'not-borrowed',
  says: said('Nobody reserves a title that he has at home.', '借りている本を予約することはない。'),
  class: 'A',
  where: ['A13'],
  level: 'core',
  reading: 'allowDuplicate',
  sides: ['allowed', 'forbidden'],
  order: (ledger, order) => {
    if (order.is === 'pickUp') {
      const has = loansOf(ledger, order.who).some(({ title }) => title === titleOf(ledger, order.copy));
      return has
        ? free(() => said('The guide speaks of reservations alone.', '手引きは予約についてだけ述べる。'))
        : undefined;
    }
    if (order.is !== 'reserve') return undefined;
    const loans = loansOf(ledger, order.who);
    const at = loans.find((loan) => order.lines.some(({ title }) => title === loan.title));
    if (at !== undefined)
      return forbids(() =>
        said(`${order.who} has ${at.copy} at home.`, `${order.who}さんは${at.copy}を借りている。`),
      );
    return allows(() => said(`${order.who} has no copy of it.`, `${order.who}さんは借りていない。`));
  },
};
