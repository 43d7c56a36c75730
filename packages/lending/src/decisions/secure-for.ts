import type { QueueEntry } from '../aggregates/index.js';
import type { LendingEvent } from '../events/index.js';
import type { CopyId, CopySource, Instant, LendableClass, LoanClass, TitleId } from '../vocabulary/index.js';

/** A copy that is not set aside for a reservation. */
export interface FreeCopy<Class extends LoanClass> {
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly loanClass: Class;
  readonly source: CopySource;
}

export const secureFor = (
  { reservation, borrower, location, pickupClass, group }: QueueEntry,
  { copy, title, loanClass, source }: FreeCopy<LendableClass>,
  at: Instant,
): LendingEvent<'Secured'> => ({
  type: 'Secured',
  data: { at, reservation, copy, title, borrower, location, pickupClass, loanClass, source, group },
});
