import { dueGiven } from '../due-given.js';
import { firstDue } from '../expected.js';
import type { Law } from '../law.js';
import { keptFor, kindOf, today } from '../ledger.js';
import { said } from '../said.js';

export const dueHome: Law = {
  id: 'due-home',
  says: said(
    'What is sent to a home is lent from the dispatch on, and due some days of the post later: 4 by the guide.',
    '自宅へ送る本は発送の日から貸出とし、郵送の日数（4日）を返却期日に加える。',
  ),
  class: 'A',
  where: ['A5'],
  level: 'places',
  number: 'homeDays',
  sides: ['allowed'],
  facts: (came) => {
    const { before, order } = came;
    if (order.is !== 'ship') return undefined;
    const reservation = keptFor(before, order.copy);
    if (reservation === undefined || kindOf(before, reservation.at) !== 'home') return undefined;
    const expected = firstDue(before, order.copy, reservation.at);
    if (expected === null) return undefined;
    return dueGiven(came, expected, () =>
      said(
        `${order.copy} was sent home on ${today(before)}`,
        `${order.copy}は${today(before)}に自宅へ発送された`,
      ),
    );
  },
};
