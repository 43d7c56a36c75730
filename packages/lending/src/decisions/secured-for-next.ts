import type { Reading } from '@torioki/event-store';
import { nextIn, type Queue, type Queued } from '../aggregates/index.js';
import type { LendingEvent, Secured } from '../events/index.js';
import type { Policy } from '../policy/index.js';
import {
  isLendable,
  type CopyId,
  type CopySource,
  type Instant,
  type LendableClass,
  type LoanClass,
  type TitleId,
} from '../vocabulary/index.js';
import { withTurn } from './turns.js';

interface FreeCopy<Class extends LoanClass> {
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly loanClass: Class;
  readonly source: CopySource;
}

export const securedFor = (
  { reservation, borrower, location, pickupClass, group }: Queued,
  { copy, title, loanClass, source }: FreeCopy<LendableClass>,
  at: Instant,
): Secured => ({
  type: 'Secured',
  data: { at, reservation, copy, title, borrower, location, pickupClass, loanClass, source, group },
});

/** SECURE-3. A copy that became free goes to who waits first and is not held back, or to nobody (R45, A16, A19). */
export function* securedForNext(
  free: FreeCopy<LoanClass>,
  queue: Queue,
  { readingOrderRelease }: Policy,
  at: Instant,
): Generator<Reading, readonly LendingEvent[], unknown> {
  const next = nextIn(queue);
  const { loanClass } = free;
  if (next === undefined || !isLendable(loanClass)) return [];
  return yield* withTurn(securedFor(next, { ...free, loanClass }, at), readingOrderRelease);
}
