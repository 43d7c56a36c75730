export {
  arrivedAtBranch,
  cancelled,
  checkedIn,
  copyAdded,
  noticeNotSent,
  noticeSent,
  pickedUp,
  renewed,
  reserved,
  returned,
  secured,
  shippedHome,
  shippedToBranch,
} from './facts.js';
export { allDecisions, given } from './given.js';
export {
  book1,
  book2,
  copyId,
  ken,
  loanId,
  lower,
  mari,
  reservationId,
  staffCode,
  titleId,
  upper,
  yuki,
} from './ids.js';
export { journey, lending } from './journey.js';
export {
  abashiri,
  assemblyRoom,
  closedDays,
  closedDaysPublished,
  dispatchDays,
  dispatchDaysPublished,
  headquarters,
  home,
  library,
  pickupLocationAdded,
  policyPublished,
  wakkanai,
  type Place,
} from './library.js';
export { mailer, orders, patron, staff, type LendingCommand } from './orders.js';
export { sampleOrders } from './sample-orders.js';
export { sampleRefusals } from './sample-refusals.js';
export { dateOf, dates, tokyo } from './tokyo.js';
