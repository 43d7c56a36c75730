import { copyWord, statusWord } from '@torioki/lending/labels';
import type { LoanClass } from '@torioki/lending/vocabulary';
import type { KnownCopy } from './fold.js';

/**
 * The words for copies that may not leave the library. They replace 在架 while the copy is on the shelf (R63,
 * A3).
 */
const restriction: Partial<Record<LoanClass, string>> = {
  'not-for-loan': '禁帯',
  'in-library': '館内',
  'in-library-short': '館短',
};

const restrictionOf = ({ is, loanClass }: KnownCopy): string | undefined =>
  is === 'on-shelf' ? restriction[loanClass] : undefined;

/** 状態: one of the guide's six words (R32–R34, R63). Null for a copy that is hidden from patrons. */
export const statusOf = (copy: KnownCopy): string | null => restrictionOf(copy) ?? statusWord[copy.is];

/** The location of a copy, in the words for staff. */
export const whereOf = (copy: KnownCopy): string => restrictionOf(copy) ?? copyWord[copy.is];
