import { copyWord, restrictionWord } from '@torioki/lending/labels';
import type { KnownCopy } from './fold.js';
import type { ViewWords } from '../view.js';

type Restriction = keyof typeof restrictionWord;

/** The loan class of a copy on the shelf that may not leave the library (R63, A3). */
const restrictionOf = ({ is, loanClass }: KnownCopy): Restriction | undefined =>
  is === 'on-shelf' && loanClass in restrictionWord ? (loanClass as Restriction) : undefined;

/** 状態 of a copy, as a code and in the words of the library. */
export interface ShownStatus {
  /** One of the guide's six states. A copy that has left the shelf for a reader is `on-loan`, wherever it is. */
  readonly is: 'on-shelf' | 'on-loan' | 'lent-to-library' | Restriction;
  /** The word of the state: 在架, 貸出中, 協力, 禁帯, 館内 or 館短 (R32). */
  readonly status: string;
}

/** 状態 of a copy (R32–R34, R63). Null for a copy that is hidden from patrons. */
export const statusOf = (copy: KnownCopy, { copies, restrictions }: ViewWords): ShownStatus | null => {
  const restriction = restrictionOf(copy);
  if (restriction !== undefined) return { is: restriction, status: restrictions[restriction] };
  if (copy.is === 'missing') return null;
  const is = copy.is === 'on-shelf' || copy.is === 'lent-to-library' ? copy.is : 'on-loan';
  return { is, status: copies[copy.is] };
};

/** The location of a copy, in the words for staff. */
export const whereOf = (copy: KnownCopy): string => {
  const restriction = restrictionOf(copy);
  return restriction === undefined ? copyWord[copy.is] : restrictionWord[restriction];
};
