import type { Borrower } from '../../../aggregates/index.js';
import type { BorrowerId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const pseudonymClosed = ruling(
  {
    id: 'FORGET-1',
    en: 'Only a closed pseudonym is forgotten, since reservations and loans can still begin under an open one.',
    ja: '消去するのは閉じた利用者番号だけである。ほかの番号では新しい手続きが始まりうる。',
    guide: ['A59'],
  },
  (borrower: BorrowerId, { isClosed }: Borrower) =>
    refusedUnless(isClosed, { code: 'borrower-not-closed', borrower }),
);
