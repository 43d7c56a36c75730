import type { DataOf, LendingEvent } from '../events/index.js';
import { rule, addDays, type Instant, type LoanId } from '../vocabulary/index.js';
import type { InForce } from './preconditions/policy-in-force.js';

/** A new loan's copy, borrower and pickup place. */
export type NewLoan = Omit<DataOf<'PickedUp'>, 'at' | 'on' | 'loan' | 'dueDate'>;

export const lendCopy = rule(
  {
    id: 'LOAN-3',
    en: 'The first due date of a loan is the day of the pickup plus the days of its loan class. If the copy is sent to a home, the days are counted from the dispatch, and days for the post are added.',
    ja: '最初の返却期日は、貸出の区分による日数を貸出の日から数えて決まる。自宅へは発送の日から数え、郵送の日数を加える。',
    guide: ['A1', 'A2', 'A4', 'A5', 'A6'],
    policy: ['loanDays.normal', 'loanDays.short', 'homeTransitGraceDays'],
  },
  (loan: LoanId, lent: NewLoan, at: Instant, { today, policy }: InForce): LendingEvent<'PickedUp'> => {
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
  },
);
