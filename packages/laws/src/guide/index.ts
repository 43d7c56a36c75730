export { dateOf, daysBetween, hourOf, plusDays, plusMinutes, weekdayOf } from './dates.js';
export { firstDue, renewedDue } from './expected.js';
export { followed } from './follow.js';
export { type Bite, type Contradiction } from './judge-answer.js';
export { begun, judged, type Judged, type Known, type Saying } from './judge.js';
export { codeOf, type Law, type LawClass, type Level, type Side, type View } from './law.js';
export { lawOf, laws } from './laws.js';
export {
  heldBackBy,
  keptFor,
  type Ledger,
  type Loan,
  loanOf,
  loansOf,
  nextFor,
  onShelf,
  opened,
  queueOf,
  type Reservation,
  reservationOf,
  reservationsOf,
  titleOf,
} from './ledger.js';
export type { Possible } from './possible.js';
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
  LocalTime,
  Numbers,
  Order,
  Person,
  Place,
  Readings,
  Said,
  Title,
  World,
} from './words.js';
export { post } from './words.js';
