export { undoneOnlyBy } from './aggregate.js';
export { borrower, noBorrower, type Borrower } from './borrower.js';
export { closedDaysBetween } from './closed-days-between.js';
export {
  isListed,
  isPublished,
  isSurelyListed,
  nthDayAfter,
  type BeyondHorizon,
  type Calendar,
} from './calendar.js';
export { isAnnounced } from './closures.js';
export { copy, type Copy } from './copy.js';
export { closedAtHeadquarters, dispatchDays, dispatchDaysTo } from './dispatch-days-to.js';
export { dispatchDaysLeft } from './dispatch-days-left.js';
export { dueAfterClosures } from './due-after-closures.js';
export { fold, type Fold } from './fold.js';
export { firstOpenDay } from './first-open-day.js';
export { forgotten } from './forgotten.js';
export { group, type Group } from './group.js';
export { holdings, isReservable, type HeldCopy, type TitleCopies } from './holdings.js';
export { isLate } from './is-late.js';
export { loan, type Loan, type OpenLoan } from './loan.js';
export { changingOne, withoutOne } from './one-of-many.js';
export { isClosed, type PickupLocation } from './places.js';
export {
  afterNotice,
  noPromises,
  type NewestNotice,
  type NoticedPromises,
  type Promises,
} from './promises.js';
export { queue, securableIn, waitingIn, type Queue, type Queued } from './queue.js';
export { isToldBy, readyRun, type ReadyRun } from './ready-run.js';
export { renewal, type Renewal } from './renewal.js';
export { haveCopy, open, reservation, type Awaited, type Reservation } from './reservation.js';
export {
  closedDaysOf,
  headquarters,
  policyAt,
  policyBegunBy,
  policyOn,
  rulesInForce,
  rulesPublishedBy,
  type RulesInForce,
} from './rules-in-force.js';
export { reservableOn, shelf, type Shelf } from './shelf.js';
export { takeOver, type TakeOver } from './take-over.js';
export { suspendedOn } from './suspended.js';
export { suspension } from './suspension.js';
export { titleRequest, type TitleRequest } from './title-request.js';
