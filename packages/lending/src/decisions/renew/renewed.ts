import { dueAfterClosures } from '../../aggregates/index.js';
import type { Renewed } from '../../events/index.js';
import { addDays, latest, type Instant } from '../../vocabulary/index.js';
import type { Renewing } from './renewing.js';

/**
 * RENEW-7. The new due date: days by the loan class, from the click (by another policy from the old due date), and
 * never earlier than the old one (R76, R77, A35).
 */
export const renewed = (at: Instant, renewing: Renewing): Renewed => {
  const { loan: open, renewal, published, policy, clickedOn } = renewing;
  const { loan, copy, title, borrower, loanClass } = open;
  const from = dueAfterClosures(published, renewal.is === 'renewed' ? renewal.dueDate : open.dueDate);
  const { base, days } = policy.renewal;
  const more = loanClass === 'short-loan' ? days.short : days.normal;
  const to = latest(from, addDays(base === 'click' ? clickedOn : from, more));
  return { type: 'Renewed', data: { at, on: clickedOn, loan, copy, title, borrower, from, to } };
};
