import { passed, refused, type Ruling } from '../../rule.js';
import type { Cancel } from '../command.js';

export interface ReasonMissing {
  readonly code: 'reason-missing';
}

export interface ReasonNotAsked {
  readonly code: 'reason-not-asked';
}

/** CANCEL-2. Staff say why they cancel; a borrower is not asked (R74). */
export const reasonGiven = ({
  actor,
  reason,
}: Pick<Cancel, 'actor' | 'reason'>): Ruling<ReasonMissing | ReasonNotAsked> => {
  if (actor.role !== 'patron') return reason === null ? refused({ code: 'reason-missing' }) : passed;
  return reason === null ? passed : refused({ code: 'reason-not-asked' });
};
