export { undoneOnlyBy } from './aggregate.js';
export { borrower, type Borrower } from './borrower.js';
export { isListed, nthDayAfter, type BeyondHorizon, type Calendar } from './calendar.js';
export { copy, type Copy } from './copy.js';
export { dispatchDaysLeft } from './dispatch-days-left.js';
export { holdings, type Holdings } from './holdings.js';
export { loan, type Loan, type OpenLoan } from './loan.js';
export { queue, type Queue, type Waiting } from './queue.js';
export { renewal, type Renewal } from './renewal.js';
export { reservation, type Reservation } from './reservation.js';
export {
  closedDaysOf,
  headquarters,
  policyAt,
  rulesInForce,
  type PickupLocation,
  type RulesInForce,
} from './rules-in-force.js';
