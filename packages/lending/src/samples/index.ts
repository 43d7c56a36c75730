export { replaced, type Keys } from './altered.js';
export {
  checkedIn,
  declaredLost,
  found,
  lentToLibrary,
  loanClassChanged,
  returnedByLibrary,
  returnShipped,
  withdrawn,
} from './copy-facts.js';
export { everyText } from './every-text.js';
export {
  comingBack,
  holdExpired,
  pickupChanged,
  reservationResumed,
  reservationSuspended,
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
  shippedToBranch,
  shippedToCounter,
} from './facts.js';
export {
  copyId,
  groupId,
  ken,
  loanId,
  mari,
  otaru,
  patronId,
  requestId,
  reservationId,
  titleId,
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
export { largeLibrary, smallLibrary, someLives } from './lives.js';
export { everybody, mailer, commands, patron, staff } from './commands.js';
export { allDecisions, decisionOn } from './recorded.js';
export { facts, registered } from './plain-facts.js';
export { overlongIn, saysHowLong } from './overlong.js';
export { readingOrder, readingOrderSet, turnCame, turnPassedOn } from './reading-order.js';
export { sampleCommands } from './sample-commands.js';
export { sampleRefusals } from './sample-refusals.js';
export { guide, readsOf } from './guide/index.js';
export { hokkaidoSpeaks, townSpeaks } from './speakers.js';
export { dateOf, dates, tokyo } from './tokyo.js';
export * from './short/index.js';
export { anew, april, borrowerId, newBranch, ofOldBranch, oldBranch, on, places } from './short/told.js';
export { titleOf, type At, type Line } from './short/told.js';
export { openingCommands } from './small-library.js';
export { nothing, story, type Story } from './story.js';
export * from './wishes/index.js';
