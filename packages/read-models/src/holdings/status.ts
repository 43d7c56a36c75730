import { copyWord, type LoanClass } from '@torioki/lending';
import type { KnownCopy } from './fold.js';

/** What does not leave the library has its restriction for a 状態 (R63, A3). */
const restriction: Partial<Record<LoanClass, string>> = {
  'not-for-loan': '禁帯',
  'in-library': '館内',
  'in-library-short': '館短',
};

/** 状態: the word that stands beside a copy (R32–R34, R63). */
export const statusOf = ({ is, loanClass }: KnownCopy): string =>
  (is === 'on-shelf' ? restriction[loanClass] : undefined) ?? copyWord[is];
