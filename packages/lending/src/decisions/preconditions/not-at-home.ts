import type { Borrower } from '../../aggregates/index.js';
import type { TitleId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface AlreadyBorrowed {
  readonly code: 'already-borrowed';
  readonly title: TitleId;
}

/** LOAN-5. A borrower has a title at home once (A13). */
export const notAtHome = (title: TitleId, { loans }: Borrower): Ruling<AlreadyBorrowed> =>
  [...loans.values()].some((loan) => loan.title === title)
    ? refused({ code: 'already-borrowed', title })
    : passed;
