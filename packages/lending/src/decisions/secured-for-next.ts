import type { Queue, Waiting } from '../aggregates/index.js';
import type { Secured } from '../events/index.js';
import {
  isLendable,
  type CopyId,
  type CopySource,
  type Instant,
  type LendableClass,
  type LoanClass,
  type TitleId,
} from '../vocabulary/index.js';

interface FreeCopy<Class extends LoanClass> {
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly loanClass: Class;
  readonly source: CopySource;
}

export const securedFor = (
  { reservation, borrower, location, pickupClass, group }: Waiting,
  { copy, title, loanClass, source }: FreeCopy<LendableClass>,
  at: Instant,
): Secured => ({
  type: 'Secured',
  data: { at, reservation, copy, title, borrower, location, pickupClass, loanClass, source, group },
});

/** SECURE-3. A copy that becomes free goes at once to who waits first, if anybody waits (R45, A16). */
export const securedForNext = (
  free: FreeCopy<LoanClass>,
  [first]: Queue,
  at: Instant,
): readonly Secured[] => {
  const { loanClass } = free;
  return first !== undefined && isLendable(loanClass) ? [securedFor(first, { ...free, loanClass }, at)] : [];
};
