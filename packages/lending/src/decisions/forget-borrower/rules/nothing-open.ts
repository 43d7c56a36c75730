import type { Borrower } from '../../../aggregates/index.js';
import type { BorrowerId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const nothingOpen = ruling(
  {
    id: 'FORGET-4',
    en: 'A borrower is forgotten only after all reservations and loans have ended.',
    ja: '消去するのは、予約と貸出がすべて終わった後である。',
    guide: ['A59'],
  },
  (borrower: BorrowerId, { reservations, loans }: Borrower) =>
    refusedUnless(reservations.size + loans.size === 0, {
      code: 'borrower-has-open-things',
      borrower,
      reservations: reservations.size,
      loans: loans.size,
    }),
);
