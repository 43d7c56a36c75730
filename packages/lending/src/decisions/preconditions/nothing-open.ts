import type { Borrower } from '../../aggregates/index.js';
import type { BorrowerId } from '../../vocabulary/index.js';
import { refusedUnless, ruling } from '../rule.js';

export const nothingOpen = ruling(
  {
    id: 'BORROWER-2',
    en: 'Only one pseudonym of a person has open reservations or loans, so that every limit applies to the person.',
    ja: '一人について手続きが開いている利用者番号はひとつである。上限は一人ごとに数える。',
    guide: ['A59'],
  },
  (borrower: BorrowerId, { reservations, loans }: Pick<Borrower, 'reservations' | 'loans'>) =>
    refusedUnless(reservations.size + loans.size === 0, {
      code: 'borrower-has-open-things',
      borrower,
      reservations: reservations.size,
      loans: loans.size,
    }),
);
