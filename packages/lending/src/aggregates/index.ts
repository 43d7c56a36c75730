export { limitUndoneBy } from './aggregate.js';
export {
  borrowerWithPickups,
  countAheadOfBorrower,
  type BorrowerWithPickups,
} from './borrower-with-pickups.js';
export {
  borrowerWithReturns,
  countLoansAhead,
  findOtherReturn,
  type BorrowerWithReturns,
} from './borrower-with-returns.js';
export { borrower, listPseudonyms, noBorrower, type Borrower } from './borrower.js';
export { listClosedDays } from './list-closed-days.js';
export {
  isListed,
  isPublished,
  isSurelyListed,
  nthDayAfter,
  type UnpublishedDay,
  type Calendar,
  publishedUntil,
} from './calendar.js';
export { findClosures, isAnnounced } from './closures.js';
export { computeOnce } from './compute-once.js';
export { copy, type Copy, type HeldCopyState } from './copy.js';
export { datedCopy, type DatedCopy } from './dated-copy.js';
export { isClosedAtHeadquarters, findDispatchDays, dispatchDaysTo } from './dispatch-days-to.js';
export { dispatchDaysLeft } from './dispatch-days-left.js';
export { dueAfterClosures } from './due-after-closures.js';
export { fold, type Fold } from './fold.js';
export { firstOpenDay } from './first-open-day.js';
export { forgottenBorrower } from './forgotten-borrower.js';
export { group, type Group } from './group.js';
export { holdings, isReservable, type HeldCopy, type TitleCopies } from './holdings.js';
export { isLate } from './is-late.js';
export { type LastStep } from './last-step.js';
export { lastStepOfCopy, type TravellingCopy } from './last-step-of-copy.js';
export { lastStepOfGroup } from './last-step-of-group.js';
export { lastStepOfLoan, type LoanWithRenewals } from './last-step-of-loan.js';
export { lastStepOfReservation, type TransportedReservation } from './last-step-of-reservation.js';
export { loan, type Loan, type OpenLoan } from './loan.js';
export { makeChangeOfOne, removeOne } from './change-one.js';
export { isClosed, type PickupLocation } from './places.js';
export { addNotice, noPromises, type NewestNotice, type NoticedPromises, type Promises } from './promises.js';
export { countAhead, queueWithPickups, type QueueWithPickups } from './queue-with-pickups.js';
export { queue, listSecurable, listWaiting, type Queue, type QueueEntry } from './queue.js';
export { isCoveredByRun, mailRun, type MailRun } from './mail-run.js';
export { renewal, type Renewal } from './renewal.js';
export {
  statusesWithCopy,
  openStatuses,
  reservation,
  type ReservationWithCopy,
  type Reservation,
} from './reservation.js';
export { reservationBeforePickup, type ReservationWithDates } from './reservation-before-pickup.js';
export { restoreLoan, type UndoneEnd } from './restore-loan.js';
export { setAsideBefore, keptAgainBy, reopenedBy, type Reopened } from './restore-reservation.js';
export { reviewedUpTo } from './reviewed-up-to.js';
export {
  findClosedDays,
  headquarters,
  policyAt,
  latestPolicyAt,
  policyOn,
  rulesInForce,
  rulesUntil,
  type RulesInForce,
} from './rules-in-force.js';
export { countReservable, shelf, type Shelf } from './shelf.js';
export { migrationState, type MigrationState } from './migration-state.js';
export { findSuspensionEnd } from './suspension-end.js';
export { suspension } from './suspension.js';
export { titleRequest, type TitleRequest } from './title-request.js';
export { undoEvents, type UndoneOf } from './undo-events.js';
