import { copyWord, restrictionWord } from '@torioki/lending/labels';
import type { KnownCopy } from './fold.js';
import type { ViewWords } from '../view.js';

type Restriction = keyof typeof restrictionWord;

/** The loan class of a copy on the shelf that may not leave the library (R63, A3). */
const restrictionOf = ({ is, loanClass }: KnownCopy): Restriction | undefined =>
  is === 'on-shelf' && loanClass in restrictionWord ? (loanClass as Restriction) : undefined;

/** 状態: one of the guide's six words (R32–R34, R63). Null for a copy that is hidden from patrons. */
export const statusOf = (copy: KnownCopy, { copies, restrictions }: ViewWords): string | null => {
  const restriction = restrictionOf(copy);
  if (restriction !== undefined) return restrictions[restriction];
  return copy.is === 'missing' ? null : copies[copy.is];
};

/** The location of a copy, in the words for staff. */
export const whereOf = (copy: KnownCopy): string => {
  const restriction = restrictionOf(copy);
  return restriction === undefined ? copyWord[copy.is] : restrictionWord[restriction];
};
