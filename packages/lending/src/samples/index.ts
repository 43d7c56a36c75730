export { replacePart, type Keys } from './alter-value.js';
export {
  makeReceivedAtHeadquarters,
  makeDeclaredLostFact,
  makeFound,
  makeLentToLibrary,
  makeLoanClassChanged,
  makeReturnedByLibrary,
  makeReturnShipped,
  makeWithdrawn,
} from './copy-facts.js';
export { fourRules, loanLimit, noDvdToHome, noRenewalInLastWeek, pupilLimit } from './four-rules.js';
export { listTexts } from './list-texts.js';
export { listPaths, markOf, markWords } from './mark-words.js';
export {
  withTravelBack,
  makeHoldExpired,
  makePickupChanged,
  makeReservationResumed,
  makeReservationSuspended,
  makeTransitLost,
  makeUnfillable,
} from './detours.js';
export {
  makeArrivedAtBranch,
  makeCancelledFact,
  makeCopyAdded,
  makeNoticeNotSent,
  makeNoticeSent,
  makePickedUp,
  makeRenewed,
  makeReserved,
  makeReturned,
  makeSecured,
  makeShippedToBranch,
  makeShippedToCounter,
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
export { makeJourney, listLendingFacts } from './journey.js';
export {
  abashiri,
  assemblyRoom,
  closedDays,
  makeClosedDaysPublished,
  dispatchDays,
  makeDispatchDaysPublished,
  headquarters,
  home,
  library,
  makePickupLocationAdded,
  makePolicyPublished,
  wakkanai,
  type SamplePlace,
} from './library.js';
export { largeLibrary, smallLibrary, generateEvents } from './generate-events.js';
export { actorsOfAllRoles, mailer, commands, patron, staff } from './commands.js';
export { allDecisions, findDecision } from './record-commands.js';
export { facts, makeFact, registeredPatron } from './plain-facts.js';
export { findOverlong, reportsLength } from './find-overlong.js';
export { makeReadingOrder, makeReadingOrderSet, makeTurnCame, makeTurnPassedOn } from './reading-order.js';
export { sampleCommands } from './sample-commands.js';
export {
  compareScan,
  expectNamed,
  findSituationIn,
  pickUpUnnamed,
  runOnHistory,
  type ScanCase,
} from './scans.js';
export { sampleRefusals } from './sample-refusals.js';
export { guide, textsOfQuotes } from './guide/index.js';
export { hokkaidoSpeaks, townSpeaks } from './speakers.js';
export { dateOf, dates, tokyo } from './tokyo.js';
export * from './short/index.js';
export {
  withNewId,
  dayOfApril,
  borrowerId,
  newBranch,
  forOldBranch,
  oldBranch,
  atNoonOf,
  places,
} from './short/values.js';
export { titleOf, type PlaceKey, type Line } from './short/values.js';
export { openingCommands } from './small-library.js';
export { nothing, story, type Story } from './story.js';
export * from './wishes/index.js';
