import { copyWord, statusWord } from '@torioki/lending/labels';
import type { LoanClass } from '@torioki/lending/vocabulary';
import type { KnownCopy } from './fold.js';

/** A copy that may not leave the library shows its restriction while it is there (R63, A3). */
const restriction: Partial<Record<LoanClass, string>> = {
  'not-for-loan': '禁帯',
  'in-library': '館内',
  'in-library-short': '館短',
};

const restrictionOf = ({ is, loanClass }: KnownCopy): string | undefined =>
  is === 'on-shelf' ? restriction[loanClass] : undefined;

/** 状態, one of the guide's six words; null for a copy that cannot be requested (R32–R34, R63). */
export const statusOf = (copy: KnownCopy): string | null => restrictionOf(copy) ?? statusWord[copy.is];

/** The location of a copy, in the staff's words. */
export const whereOf = (copy: KnownCopy): string => restrictionOf(copy) ?? copyWord[copy.is];
