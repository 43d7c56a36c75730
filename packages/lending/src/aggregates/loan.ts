import type { DataOf } from '../events/index.js';
import type { BorrowerId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { restoreLoan, type UndoneEnd } from './restore-loan.js';
import { undoEvents } from './undo-events.js';

export type OpenLoan = { readonly is: 'open' } & Omit<DataOf<'PickedUp'>, 'at'>;

/**
 * A loan, from the pickup to the return. It contains only the first due date; for renewals, read the
 * aggregate `renewal`.
 */
export type Loan =
  | { readonly is: 'not-lent' }
  | OpenLoan
  | { readonly is: 'returned' | 'lost'; readonly borrower: BorrowerId };

const reopenLoan = (before: Loan, undone: UndoneEnd): Loan => {
  const reopened = restoreLoan(undone);
  return reopened ? { is: 'open', ...reopened.lent } : before;
};

export const loan = aggregateOf(
  'loan',
  'loan',
  fold<Loan>({ is: 'not-lent' })({
    PickedUp: (_, { at: __, ...lent }) => ({ is: 'open', ...lent }),
    Returned: (_, { borrower }) => ({ is: 'returned', borrower }),
    DeclaredLost: (before, { borrower }) => (borrower === null ? before : { is: 'lost', borrower }),
    Undone: undoEvents<Loan>({
      PickedUp: () => ({ is: 'not-lent' }),
      Returned: reopenLoan,
      DeclaredLost: reopenLoan,
    }),
  }),
);
