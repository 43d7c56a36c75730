import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Loan, OpenLoan } from '../../aggregates/index.js';
import type { LoanId } from '../../vocabulary/index.js';
import { refused } from '../rule.js';

export interface LoanUnknown {
  readonly code: 'loan-unknown';
  readonly loan: LoanId;
}

export interface LoanReturned {
  readonly code: 'loan-returned';
  readonly loan: LoanId;
}

export interface LoanLost {
  readonly code: 'loan-lost';
  readonly loan: LoanId;
}

/** LOAN-1. The loan is known, and has not ended. */
export const openLoan = (
  id: LoanId,
  loan: Loan,
): E.Either<NonEmptyArray<LoanUnknown | LoanReturned | LoanLost>, OpenLoan> => {
  switch (loan.is) {
    case 'not-lent':
      return refused({ code: 'loan-unknown', loan: id });
    case 'returned':
      return refused({ code: 'loan-returned', loan: id });
    case 'lost':
      return refused({ code: 'loan-lost', loan: id });
    case 'open':
      return E.right(loan);
  }
};
