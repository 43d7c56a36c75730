export {
  checkedIn,
  declaredLost,
  found,
  lentToLibrary,
  loanClassChanged,
  returnedByLibrary,
  returnShipped,
  walkedIn,
  withdrawn,
} from './copy-facts.js';
export { everyText } from './every-text.js';
export {
  comingBack,
  holdExpired,
  pickupChanged,
  shippedToCounter,
  transitLost,
  unfillable,
} from './detours.js';
export {
  arrivedAtBranch,
  cancelled,
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
  groupId,
  ken,
  loanId,
  lower,
  mari,
  otaru,
  patronId,
  requestId,
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
export { clock, everybody, mailer, commands, patron, staff } from './commands.js';
export { facts, registered } from './plain-facts.js';
export { overlongIn, saysHowLong } from './overlong.js';
export { newRanks, readingOrder, readingOrderSet, turnCame } from './reading-order.js';
export { sampleCommands } from './sample-commands.js';
export { sampleRefusals } from './sample-refusals.js';
export { guide, readsOf } from './guide/index.js';
export { hokkaidoSpeaks, townSpeaks } from './speakers.js';
export { dateOf, dates, tokyo } from './tokyo.js';
