import { isLendable, type CopyId, type LendableClass, type LoanClass } from '../../../vocabulary/index.js';
import { refused, type Ruling } from '../../rule.js';
import * as E from 'fp-ts/lib/Either.js';
import type { Securing } from '../securing.js';

export interface CopyNotLendable {
  readonly code: 'copy-not-lendable';
  readonly copy: CopyId;
  readonly loanClass: LoanClass;
}

/** SECURE-1. Only a copy that may leave the library is secured (R63, A15). */
export const lendable = ({ copy: { copy, loanClass } }: Securing): Ruling<CopyNotLendable, LendableClass> =>
  isLendable(loanClass) ? E.right(loanClass) : refused({ code: 'copy-not-lendable', copy, loanClass });
