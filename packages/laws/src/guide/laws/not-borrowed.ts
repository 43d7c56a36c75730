import { allows, forbids, free, type Law, type Ruling } from '../law.js';
import { findKeptReservation, type Ledger, loansOf, titleOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Copy, Person } from '../words.js';

/** Leaves open whether a person may borrow a second copy of a title. */
const judgeLending = (ledger: Ledger, who: Person | undefined, copy: Copy): Ruling | undefined =>
  who !== undefined && loansOf(ledger, who).some(({ title }) => title === titleOf(ledger, copy))
    ? free(() => bilingual('The guide covers only reservations.', '手引きは予約についてだけ述べる。'))
    : undefined;

export const notBorrowed: Law = {
  id: 'not-borrowed',
  statement: bilingual(
    'Patrons cannot reserve a title that they have on loan.',
    '借りている本を予約することはない。',
  ),
  class: 'A',
  where: ['A13'],
  level: 'core',
  reading: 'allowDuplicate',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is === 'pickUp') return judgeLending(ledger, order.who, order.copy);
    if (order.is === 'ship')
      return judgeLending(ledger, findKeptReservation(ledger, order.copy)?.who, order.copy);
    if (order.is !== 'reserve') return undefined;
    const loans = loansOf(ledger, order.who);
    const at = loans.find((loan) => order.lines.some(({ title }) => title === loan.title));
    if (at !== undefined)
      return forbids(() =>
        bilingual(`${order.who} has ${at.copy} at home.`, `${order.who}さんは${at.copy}を借りている。`),
      );
    return allows(() =>
      bilingual(`${order.who} has no copy of the title on loan.`, `${order.who}さんは借りていない。`),
    );
  },
};
