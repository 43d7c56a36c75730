import type { PickedUp } from '../events/index.js';
import type { BorrowerId, LoanId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

export type OpenLoan = { readonly is: 'open' } & Omit<PickedUp['data'], 'at'>;

/** A loan, from the pickup to the return. Its due date here is the first one; renewals stand in `renewal`. */
export type Loan =
  | { readonly is: 'not-lent' }
  | OpenLoan
  | { readonly is: 'returned' | 'lost'; readonly borrower: BorrowerId };

export const loan = (id: LoanId) =>
  aggregate({
    name: 'loan',
    types: ['PickedUp', 'Returned', 'DeclaredLost'],
    of: ['loan', id],
    initial: { is: 'not-lent' },
    evolve: (before, event): Loan => {
      switch (event.type) {
        case 'PickedUp':
          return { is: 'open', ...event.data };
        case 'Returned':
          return { is: 'returned', borrower: event.data.borrower };
        case 'DeclaredLost':
          return event.data.borrower === null ? before : { is: 'lost', borrower: event.data.borrower };
      }
    },
  });
