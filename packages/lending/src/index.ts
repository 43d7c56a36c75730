export { Actor, StaffRole, staffRoles } from './vocabulary/index.js';
export type { Role } from './vocabulary/index.js';
export { BorrowerId, CommandId, CopyId, GroupId, Label, LibraryId, LoanId } from './vocabulary/index.js';
export { LocationId, PatronId, RequestId, ReservationId, StaffCode, TitleId } from './vocabulary/index.js';
export { addDays, dayOfWeek, daysBetween, daysFromTo, LocalDate, nextDay } from './vocabulary/index.js';
export {
  beginningOfMinute,
  epochMilliseconds,
  Instant,
  instantAt,
  localDate,
  localTime,
  LocalTime,
} from './vocabulary/index.js';
export { MailAddress, minutesBetween, TimeZone } from './vocabulary/index.js';
export { CopySource, EvidenceKind, IdentityCheck, isLendable } from './vocabulary/index.js';
export { LendableClass, LoanClass, Payer } from './vocabulary/index.js';
export { CancelReason, noticeWhy, PickupClass, RemovalReason } from './vocabulary/index.js';
export { branded, Count, faultsOf, list, mostDays, mostLines, mostReservations } from './vocabulary/index.js';
export { nonEmpty, oneOf, orNone, PlacesNamed, PositiveCount, Whole } from './vocabulary/index.js';
export { strangeFields, understood } from './vocabulary/index.js';
export { derived } from './vocabulary/index.js';
export type { Block, Branded, Derived, ListCodec } from './vocabulary/index.js';

export { contradictionsIn, hokkaido, Policy, town } from './policy/index.js';

export { release } from './release.js';

export { hokkaidoProfile, LibraryProfile, townProfile } from './profile/index.js';

export {
  handleEvents,
  isInherited,
  lendingEventCodec,
  lendingEvents,
  standsFor,
  withTwins,
} from './events/index.js';
export type {
  DataOf,
  EventOf,
  InheritedType,
  LendingEvent,
  LendingEventType,
  TagKind,
  TwinOf,
} from './events/index.js';

export { borrower, changingOne, copy, group, holdings, loan, queue, renewal } from './aggregates/index.js';
export { reservation, rulesInForce, rulesPublishedBy, takeOver, titleRequest } from './aggregates/index.js';
export { closedDaysOf, dispatchDays, dispatchDaysLeft, dispatchDaysTo } from './aggregates/index.js';
export { dueAfterClosures, headquarters } from './aggregates/index.js';
export {
  closedDaysBetween,
  firstOpenDay,
  fold,
  isLate,
  isListed,
  isToldBy,
  nthDayAfter,
  policyAt,
  policyBegunBy,
  readyRun,
} from './aggregates/index.js';
export { isClosed, isReservable, noBorrower, securableIn } from './aggregates/index.js';
export { suspendedOn, waitingIn, withoutOne } from './aggregates/index.js';
export type { BeyondHorizon, Borrower, Copy, Fold, OpenLoan, PickupLocation } from './aggregates/index.js';
export type { NewestNotice, Reservation } from './aggregates/index.js';
export type { Queue, Queued, ReadyRun, Renewal } from './aggregates/index.js';
export type { RulesInForce, TakeOver, TitleCopies } from './aggregates/index.js';

export { closedDaysByTheGuide } from './calendars/index.js';
export type { GuideCalendar } from './calendars/index.js';

export { allowedInCart, daysToCome, decisions, hadAlready, holdEnd } from './decisions/index.js';
export type { CommandType, DaysToCome, Decisions, InCart, LendingCommand } from './decisions/index.js';
export { daysPromised, dueNotice, nothingPromised } from './decisions/index.js';
export type { DaysPromised, Noticeable, PromisedHold } from './decisions/index.js';
export { rulesAsked, overhearPlan } from './decisions/index.js';
export type { NamedCard, PeopleDecision, Refusal, RefusalCode, RefusalOf, Told } from './decisions/index.js';
export type { RuleText } from './vocabulary/index.js';

export {
  cardLetter,
  contactLines,
  copyWord,
  dateReadOn,
  endedWord,
  faq,
  fullDate,
  monthAndDay,
} from './labels/index.js';
export { pickupClassWords, pickupFrom, pickupUntil, placeName, placesOn } from './labels/index.js';
export {
  mustHappenFirst,
  readyNotice,
  refusalInEnglish,
  refusalText,
  refusalWords,
  titleRequestWord,
} from './labels/index.js';
export type { CardLetter, Reader } from './labels/index.js';
export { remoteRegistration, reservationWord, screenNotes, screenWords, statusWord } from './labels/index.js';
export { suspensionWords } from './labels/index.js';
export type { FrequentQuestion, ReadyNotice, ReadyReservation } from './labels/index.js';
export type { ScreenNotes, Speaker } from './labels/index.js';
