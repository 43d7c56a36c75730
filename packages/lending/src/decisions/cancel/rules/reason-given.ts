import type { Actor, CancelReason } from '../../../vocabulary/index.js';
import { refusedIf, refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface ReasonMissing {
  readonly code: 'reason-missing';
}

export interface ReasonNotAsked {
  readonly code: 'reason-not-asked';
}

export const reasonGiven = ruling(
  {
    id: 'CANCEL-2',
    en: 'Staff give a reason when they cancel. Borrowers do not.',
    ja: '職員は取消しの理由を記す。利用者には尋ねない。',
    guide: ['R74'],
  },
  ({
    actor,
    reason,
  }: {
    readonly actor: Actor;
    readonly reason: CancelReason | null;
  }): Ruling<ReasonMissing | ReasonNotAsked> => {
    if (actor.role !== 'patron') return refusedIf(reason === null, { code: 'reason-missing' }, { reason });
    return refusedUnless(reason === null, { code: 'reason-not-asked' }, { reason });
  },
);
