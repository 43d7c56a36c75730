import type { PickedUp } from '../events/index.js';
import { addDays, type Instant, type LoanId } from '../vocabulary/index.js';
import type { InForce } from './preconditions/policy-in-force.js';

/** What a loan is of: a copy, for a borrower, at a place. */
export type Lent = Omit<PickedUp['data'], 'at' | 'on' | 'loan' | 'dueDate'>;

/**
 * LOAN-3. A loan's first due date: days by the loan class, counted from the pickup; for a home from the dispatch,
 * with the post's days added (A1, A2, A4, A5, A6).
 */
export const pickedUp = (loan: LoanId, lent: Lent, at: Instant, { today, policy }: InForce): PickedUp => {
  const { reservation, copy, title, borrower, location, pickupClass, loanClass, source, group } = lent;
  const days = loanClass === 'short-loan' ? policy.loanDays.short : policy.loanDays.normal;
  const dueDate = addDays(today, days + (pickupClass === 'home' ? policy.homeTransitGraceDays : 0));
  return {
    type: 'PickedUp',
    data: {
      at,
      on: today,
      loan,
      reservation,
      copy,
      title,
      borrower,
      location,
      pickupClass,
      loanClass,
      source,
      dueDate,
      group,
    },
  };
};
