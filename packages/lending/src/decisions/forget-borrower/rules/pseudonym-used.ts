import type { Borrower } from '../../../aggregates/index.js';
import type { BorrowerId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const pseudonymUsed = ruling(
  {
    id: 'FORGET-1',
    en: 'A pseudonym is forgotten only after a loan or reservation began under it, or after it was closed. Until then its patron still needs it.',
    ja: '消去するのは、使われた利用者番号か閉じた利用者番号だけである。まだ使われていない番号は、本人がこれから使う。',
    guide: ['A59'],
  },
  (borrower: BorrowerId, { begun, closed }: Borrower) =>
    refusedUnless(begun.has(borrower) || closed.has(borrower), { code: 'borrower-unused', borrower }),
);
