export { dateOf, daysBetween, hourOf, nextTime, plusDays, plusMinutes, weekdayOf } from './dates.js';
export { boundOf } from './bound-of.js';
export { firstDue, renewedDue } from './expected.js';
export { handedOverAt } from './handed-over-at.js';
export { daysToName, dispatchAfter, dispatchDaysTo, lastHoldDay, pickupFromDay } from './holds.js';
export { followed } from './follow.js';
export { type Bite, type Contradiction } from './judge-answer.js';
export { begun, judged, type Judged, type Known, type Saying } from './judge.js';
export { codeOf, type Law, type LawClass, type Level, type Side, type View } from './law.js';
export { lawOf, laws } from './laws.js';
export {
  allKept,
  atHour,
  closes,
  type Closure,
  dueOf,
  headquarters,
  heldOf,
  heldBackBy,
  isRemoved,
  isUnderWay,
  keptFor,
  type KeptReservation,
  kindOf,
  type Ledger,
  type Loan,
  loanOf,
  loansOf,
  mayLeave,
  movedByClosures,
  nextFor,
  onShelf,
  opened,
  queueOf,
  type Reservation,
  reservationOf,
  reservationsOf,
  titleOf,
  today,
} from './ledger.js';
export type { Possible } from './possible.js';
export { nightlyFacts } from './nightly-facts.js';
export { joined, said } from './said.js';
export { toldOrder } from './told-order.js';
export { forbidding, type Ruled, type Terms, type Verdict, verdictOn } from './verdict.js';
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
  Said,
  Title,
  World,
} from './words.js';
export { library, post } from './words.js';
