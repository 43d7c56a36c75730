import { allows, forbids, type Law } from '../law.js';
import { kindOf, loanOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const renew1: Law = {
  id: 'renew-1',
  statement: bilingual(
    'A copy that was picked up at a branch cannot be renewed.',
    '①道立図書館・議会図書室・自宅以外で受け取った本は延長できない。',
  ),
  class: 'R',
  where: ['R79', 'A56'],
  level: 'places',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'renew') return undefined;
    const loan = loanOf(ledger, order.copy);
    if (loan?.who !== order.who) return undefined;
    const because = () =>
      bilingual(`${loan.copy} was picked up at ${loan.at}.`, `${loan.copy}は${loan.at}で受け取られた。`);
    return kindOf(ledger, loan.at) === 'branch' ? forbids(because) : allows(because);
  },
};
