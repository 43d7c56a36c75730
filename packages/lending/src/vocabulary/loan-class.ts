import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** 帯出区分: the class that decides how a copy may be used (R63, A3). */
export const LoanClass = oneOf('circulating', 'short-loan', 'in-library', 'in-library-short', 'not-for-loan');
export type LoanClass = t.TypeOf<typeof LoanClass>;

/** The classes of copies that may leave the library. */
export const LendableClass = oneOf('circulating', 'short-loan');
export type LendableClass = t.TypeOf<typeof LendableClass>;

export const isLendable = (loanClass: LoanClass): loanClass is LendableClass => LendableClass.is(loanClass);

/** The owner of a copy: the library itself, or another library that lent it (R83). */
export const CopySource = oneOf('own', 'interlibrary');
export type CopySource = t.TypeOf<typeof CopySource>;
