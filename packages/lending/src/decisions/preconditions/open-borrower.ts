import type { Borrower } from '../../aggregates/index.js';
import type { BorrowerId } from '../../vocabulary/index.js';
import { refusedIf, ruling } from '../rule.js';

export const openBorrower = ruling(
  {
    id: 'BORROWER-1',
    en: 'Nothing new begins under a closed pseudonym; the registry gives the next one.',
    ja: '閉じた利用者番号では新しい手続きを始めない。後に続く番号は登録簿が与える。',
  },
  (borrower: BorrowerId, { isClosed }: Borrower) =>
    refusedIf(isClosed, { code: 'borrower-closed', borrower }),
);
