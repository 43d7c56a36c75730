import { allows, forbids, free, type Law, type Ruling } from '../law.js';
import { keptFor, type Ledger, loansOf, titleOf } from '../ledger.js';
import { said } from '../said.js';
import type { Copy, Person } from '../words.js';

/** Leaves open whether a person may borrow a second copy of a title. */
const lending = (ledger: Ledger, who: Person | undefined, copy: Copy): Ruling | undefined =>
  who !== undefined && loansOf(ledger, who).some(({ title }) => title === titleOf(ledger, copy))
    ? free(() => said('The guide speaks of reservations alone.', '手引きは予約についてだけ述べる。'))
    : undefined;

export const notBorrowed: Law = {
  id: 'not-borrowed',
  says: said('Nobody reserves a title that he has at home.', '借りている本を予約することはない。'),
  class: 'A',
  where: ['A13'],
  level: 'core',
  reading: 'allowDuplicate',
  sides: ['allowed', 'forbidden'],
  order: (ledger, order) => {
    if (order.is === 'pickUp') return lending(ledger, order.who, order.copy);
    if (order.is === 'ship') return lending(ledger, keptFor(ledger, order.copy)?.who, order.copy);
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
