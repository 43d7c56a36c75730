import type { Borrower } from '../../aggregates/index.js';
import type { BorrowerId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface BorrowerHasOpenThings {
  readonly code: 'borrower-has-open-things';
  readonly borrower: BorrowerId;
  readonly reservations: number;
  readonly loans: number;
}

/** BORROWER-2. One pseudonym of a person has anything open, so that every limit holds for the person (A59). */
export const nothingOpen = (
  borrower: BorrowerId,
  { reservations, loans }: Pick<Borrower, 'reservations' | 'loans'>,
): Ruling<BorrowerHasOpenThings> =>
  reservations.size + loans.size === 0
    ? passed
    : refused({
        code: 'borrower-has-open-things',
        borrower,
        reservations: reservations.size,
        loans: loans.size,
      });
