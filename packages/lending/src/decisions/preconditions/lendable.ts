import * as E from 'fp-ts/lib/Either.js';
import { isLendable, type CopyId, type LendableClass, type LoanClass } from '../../vocabulary/index.js';
import { refused, type Ruling } from '../rule.js';

export interface CopyNotLendable {
  readonly code: 'copy-not-lendable';
  readonly copy: CopyId;
  readonly loanClass: LoanClass;
}

/** SECURE-1. Only a copy that may leave the library is secured or lent (R63, A15). */
export const lendable = <Held extends { readonly copy: CopyId; readonly loanClass: LoanClass }>(
  held: Held,
): Ruling<CopyNotLendable, Held & { readonly loanClass: LendableClass }> => {
  const { copy, loanClass } = held;
  return isLendable(loanClass)
    ? E.right({ ...held, loanClass })
    : refused({ code: 'copy-not-lendable', copy, loanClass });
};
