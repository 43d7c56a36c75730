import { allows, forbids, type Law } from '../law.js';
import { isSuspended, loanOf, queueOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const renew3: Law = {
  id: 'renew-3',
  statement: bilingual(
    'A loan cannot be renewed while another person waits (予約中) for its title. Suspended reservations do not count.',
    '③ほかの人の予約が入っていれば延長できない。休止中の予約は数えない。',
  ),
  class: 'R',
  where: ['R81', 'A33'],
  level: 'core',
  reading: 'renewal.blockOn',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'renew') return undefined;
    const loan = loanOf(ledger, order.copy);
    if (loan?.who !== order.who) return undefined;
    const other = queueOf(ledger, loan.title).find(
      (one) => one.who !== order.who && !isSuspended(ledger, one),
    );
    if (other !== undefined)
      return forbids(() =>
        bilingual(
          `${other.who} has waited for ${loan.title} since ${other.since}.`,
          `${other.who}さんが${other.since}から${loan.title}を待っている。`,
        ),
      );
    return allows(() =>
      bilingual(`Nobody else waits for ${loan.title}.`, `${loan.title}を待つ人はほかにいない。`),
    );
  },
};
