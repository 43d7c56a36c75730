import { allows, forbids, type Law } from '../law.js';
import { loanOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const renew4: Law = {
  id: 'renew-4',
  statement: bilingual("A loan can be renewed only once (the guide's number).", '④延長は1度のみ。'),
  class: 'R',
  where: ['R78', 'R82'],
  level: 'core',
  number: 'renewals',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'renew' || ledger.numbers.renewals === null) return undefined;
    const loan = loanOf(ledger, order.copy);
    if (loan?.who !== order.who) return undefined;
    const because = () =>
      bilingual(
        `${loan.copy} was renewed ${loan.renewals === 1 ? 'once' : `${loan.renewals} times`}.`,
        `${loan.copy}はこれまでに${loan.renewals}度延長されている。`,
      );
    return loan.renewals >= ledger.numbers.renewals ? forbids(because) : allows(because);
  },
};
