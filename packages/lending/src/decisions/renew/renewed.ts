import type { Renewed } from '../../events/index.js';
import { addDays, latest, type Instant } from '../../vocabulary/index.js';
import type { Renewing } from './renewing.js';

/** RENEW-7. The new due date: days from the click by the loan class, never earlier than the old one (R76, R77, A35). */
export const renewed = (at: Instant, { loan: open, renewal, policy, clickedOn }: Renewing): Renewed => {
  const { loan, copy, title, borrower, loanClass } = open;
  const from = renewal.is === 'renewed' ? renewal.dueDate : open.dueDate;
  const days = loanClass === 'short-loan' ? policy.renewal.days.short : policy.renewal.days.normal;
  const to = latest(from, addDays(clickedOn, days));
  return { type: 'Renewed', data: { at, on: clickedOn, loan, copy, title, borrower, from, to } };
};
