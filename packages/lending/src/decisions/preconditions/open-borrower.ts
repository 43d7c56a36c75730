import type { Borrower } from '../../aggregates/index.js';
import type { BorrowerId } from '../../vocabulary/index.js';
import { refusedIf, ruling } from '../rule.js';

export const openBorrower = ruling(
  {
    id: 'BORROWER-1',
    en: 'No new reservation or loan begins under a closed pseudonym. The registry assigns the next pseudonym.',
    ja: '閉じた利用者番号では新しい手続きを始めない。後に続く番号は登録簿が与える。',
  },
  (borrower: BorrowerId, { closed }: Borrower) =>
    refusedIf(closed.has(borrower), { code: 'borrower-closed', borrower }),
);
