export { dateOf, daysBetween, hourOf, nextTime, plusDays, plusMinutes, weekdayOf } from './dates.js';
export { countDaysToEnd } from './count-days-to-end.js';
export { computeFirstDue, computeRenewedDue } from './due-dates.js';
export { findHandoverPlace } from './find-handover-place.js';
export { computeNamedDays, findDispatchDay, listDispatchDays, lastHoldDay, pickupFromDay } from './holds.js';
export { followOrder } from './follow-order.js';
export { type LawResult, type Contradiction } from './judge-answer.js';
export {
  createKnownStates,
  judgeObservation,
  type Judgement,
  type KnownStates,
  type Observation,
} from './judge.js';
export { codeOf, type Law, type LawClass, type Level, type Side, type View } from './law.js';
export { lawOf, laws } from './laws.js';
export {
  listKeptReservations,
  atHour,
  type CopyStep,
  closes,
  type Closure,
  dueOf,
  headquarters,
  listHeldCopies,
  findEarlierVolume,
  isRemoved,
  isInTransit,
  findKeptReservation,
  type KeptReservation,
  kindOf,
  type Ledger,
  type Loan,
  loanOf,
  loansOf,
  canLeave,
  moveByClosures,
  findNext,
  isOnShelf,
  createLedger,
  queueOf,
  type Reservation,
  reservationOf,
  reservationsOf,
  titleOf,
  today,
} from './ledger.js';
export type { Possible } from './possible.js';
export { computeNightlyFacts } from './nightly-facts.js';
export { joinTexts, bilingual } from './bilingual.js';
export { renderOrder } from './render-order.js';
export { listForbidding, type LawRuling, type Terms, type Verdict, judgeByLaws } from './verdict.js';
export type {
  Answer,
  Cards,
  Copy,
  Fact,
  HeldCopy,
  Lane,
  Line,
  LoanClass,
  LocalDate,
  LocalHour,
  LocalTime,
  Mail,
  NamedDays,
  Numbers,
  Order,
  Person,
  Place,
  PlaceKind,
  Readings,
  BilingualText,
  Title,
  UndoableKind,
  World,
} from './words.js';
export { library, post } from './words.js';
