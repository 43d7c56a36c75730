import { rule } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Cancel } from '../command.js';

export interface ReasonMissing {
  readonly code: 'reason-missing';
}

export interface ReasonNotAsked {
  readonly code: 'reason-not-asked';
}

export const reasonGiven = rule(
  {
    id: 'CANCEL-2',
    en: 'Staff say why they cancel; a borrower need not.',
    ja: '職員は取消しの理由を記す。利用者には尋ねない。',
    guide: ['R74'],
  },
  ({ actor, reason }: Pick<Cancel, 'actor' | 'reason'>): Ruling<ReasonMissing | ReasonNotAsked> => {
    if (actor.role !== 'patron') return reason === null ? refused({ code: 'reason-missing' }) : passed;
    return reason === null ? passed : refused({ code: 'reason-not-asked' });
  },
);
