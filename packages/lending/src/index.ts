export { Actor, StaffRole, staffRoles } from './vocabulary/index.js';
export type { Role } from './vocabulary/index.js';
export { BorrowerId, CommandId, CopyId, GroupId, Label, LibraryId, LoanId } from './vocabulary/index.js';
export { LocationId, PatronId, RequestId, ReservationId, StaffCode, TitleId } from './vocabulary/index.js';
export { addDays, dayOfWeek, daysBetween, daysFromTo, LocalDate, nextDay } from './vocabulary/index.js';
export { epochMilliseconds, Instant, instantAt, localDate, LocalTime } from './vocabulary/index.js';
export { MailAddress, minutesBetween, TimeZone } from './vocabulary/index.js';
export { CopySource, EvidenceKind, IdentityCheck, isLendable } from './vocabulary/index.js';
export { LendableClass, LoanClass, Payer } from './vocabulary/index.js';
export { CancelReason, PickupClass } from './vocabulary/index.js';
export { branded, Count, faultsOf, list, mostDays, mostLines, mostReservations } from './vocabulary/index.js';
export { nonEmpty, oneOf, orNone, PositiveCount } from './vocabulary/index.js';
export { strangeFields, understood } from './vocabulary/index.js';
export type { Branded } from './vocabulary/index.js';

export { contradictionsIn, hokkaido, Policy, town } from './policy/index.js';

export { hokkaidoProfile, LibraryProfile, townProfile } from './profile/index.js';

export { lendingEventCodec, lendingEvents } from './events/index.js';
export type { LendingEvent, LendingEventType, TagKind } from './events/index.js';
export type { ClosedDaysPublished, ClosureExtended, DispatchDaysPublished } from './events/index.js';
export type { PickupLocationAdded, PolicyPublished } from './events/index.js';
export type { PickupLocationChanged, PickupLocationClosed } from './events/index.js';
export type { PickupLocationReopened } from './events/index.js';
export type { Cancelled, HoldExpired, PickupChanged, ReadingOrderSet, Reserved } from './events/index.js';
export type { TurnCame, Unfillable } from './events/index.js';
export type { ArrivedAtBranch, ReadyNoticeNotSent, ReadyNoticeSent, Secured } from './events/index.js';
export type { Shipped, TransitLost } from './events/index.js';
export type { CheckedIn, DeclaredLost, PickedUp, Renewed, Returned, ReturnShipped } from './events/index.js';
export type { CopyAdded, Found, LentToLibrary, LoanClassChanged, ReturnedByLibrary } from './events/index.js';
export type { Withdrawn } from './events/index.js';
export type { TitleRequestAccepted, TitleRequestDeclined, TitleRequested } from './events/index.js';
export type { AddressChanged, BorrowerClosed, BorrowerForgotten } from './events/index.js';
export type { BranchRegistrationDeclared } from './events/index.js';
export type { CardIssued, CardSent, MailAddressSet, NameChanged } from './events/index.js';
export type { PasswordCleared, PasswordSet } from './events/index.js';
export type { PatronRegistered, PhoneChanged, RemoteApplicationReceived } from './events/index.js';

export { borrower, copy, group, holdings, loan, queue, renewal } from './aggregates/index.js';
export { reservation, rulesInForce, titleRequest } from './aggregates/index.js';
export { closedDaysOf, dispatchDaysLeft, dueAfterClosures, headquarters } from './aggregates/index.js';
export { firstOpenDay, isListed, isToldBy, nthDayAfter, policyAt, readyRun } from './aggregates/index.js';
export { isClosed, isReservable, nextIn, noBorrower, waitingIn } from './aggregates/index.js';
export type { Borrower, Copy, Group, HeldCopy, Holdings, Loan, Member } from './aggregates/index.js';
export type { OpenLoan, Queue, Queued, ReadyRun, Renewal, Reservation } from './aggregates/index.js';
export type { TitleRequest } from './aggregates/index.js';
export type { BeyondHorizon, Calendar, Closure, PickupLocation, RulesInForce } from './aggregates/index.js';

export { closedDaysByTheGuide } from './calendars/index.js';
export type { GuideCalendar } from './calendars/index.js';

export { allowedInCart, daysToCome, decisions, lastHoldDay } from './decisions/index.js';
export type { ForgetBorrower } from './decisions/index.js';
export type { DaysToCome, InCart } from './decisions/index.js';
export type {
  CommandOf,
  NamedCard,
  PeopleDecision,
  Refusal,
  RefusalCode,
  RefusalOf,
} from './decisions/index.js';

export { changePickupLocation, closePickupLocation, reopenPickupLocation } from './decisions/index.js';
export { addPickupLocation, extendClosure, publishClosedDays } from './decisions/index.js';
export { publishDispatchDays, publishPolicy } from './decisions/index.js';
export {
  cancel,
  changePickup,
  changeRank,
  closeBorrower,
  declareUnfillable,
  forgetBorrower,
} from './decisions/index.js';
export { expireHold, reserve, reserveInOrder } from './decisions/index.js';
export { arrive, loseInTransit, recordNotice, secure, ship } from './decisions/index.js';
export { acceptReturn, checkIn, declareLost, pickUp, renew, shipReturn } from './decisions/index.js';
export {
  addCopy,
  changeLoanClass,
  declareFound,
  lendToLibrary,
  receiveFromLibrary,
} from './decisions/index.js';
export { withdraw } from './decisions/index.js';
export { acceptTitleRequest, declineTitleRequest, submitTitleRequest } from './decisions/index.js';
export { changeAddress, changeName, changePhone, clearPassword } from './decisions/index.js';
export { declareBranchRegistration } from './decisions/index.js';
export { issueCard, registerPatron, sendCard } from './decisions/index.js';
export { setMailAddress, setPassword } from './decisions/index.js';

export type { ChangePickupLocation, ClosePickupLocation, ReopenPickupLocation } from './decisions/index.js';
export type { AddPickupLocation, ExtendClosure, PublishClosedDays } from './decisions/index.js';
export type { PublishDispatchDays, PublishPolicy } from './decisions/index.js';
export type { Cancel, ChangePickup, ChangeRank, CloseBorrower } from './decisions/index.js';
export type { DeclareUnfillable, ExpireHold, Reserve, ReserveInOrder } from './decisions/index.js';
export type { Arrive, LoseInTransit, RecordNotice, Secure, Ship } from './decisions/index.js';
export type { AcceptReturn, CheckIn, DeclareLost, PickUp, Renew, ShipReturn } from './decisions/index.js';
export type {
  AddCopy,
  ChangeLoanClass,
  DeclareFound,
  LendToLibrary,
  ReceiveFromLibrary,
} from './decisions/index.js';
export type { Withdraw } from './decisions/index.js';
export type { AcceptTitleRequest, DeclineTitleRequest, SubmitTitleRequest } from './decisions/index.js';
export type { ChangeAddress, ChangeName, ChangePhone, ClearPassword } from './decisions/index.js';
export type { DeclareBranchRegistration, IssueCard } from './decisions/index.js';
export type { RegisterPatron, SendCard, SetMailAddress, SetPassword } from './decisions/index.js';

export type { ActorNotAllowed, CalendarHorizonExceeded, NoPolicyInForce } from './decisions/index.js';
export type { HeadquartersStays, PickupLocationIsClosed } from './decisions/index.js';
export type { PickupLocationUnknown, PickupSettled } from './decisions/index.js';
export type { DayOutsidePeriod, DueWhileClosed, HeadquartersKnown } from './decisions/index.js';
export type { HeadquartersNoCounter, PickupLocationKnown } from './decisions/index.js';
export type { PeriodTooLong, PolicyContradictory, Retroactive } from './decisions/index.js';
export type { AlreadyBorrowed, AlreadyReserved, AlreadySecured } from './decisions/index.js';
export type { ReasonMissing, ReasonNotAsked } from './decisions/index.js';
export type {
  BorrowerHasOpenThings,
  BorrowerNotClosed,
  LostBookUnsettled,
  MailWaits,
} from './decisions/index.js';
export type { BorrowerIsClosed, NoHomeDelivery, NotLoanable } from './decisions/index.js';
export type { OverReservationLimit, ReservationElsewhere, ReservationKnown } from './decisions/index.js';
export type { ReservationUnknown } from './decisions/index.js';
export type { DuplicatePriority, GroupKnown, GroupUnknown, NotInGroup } from './decisions/index.js';
export type { RankTooSmall, SeveralPickups, TooFewForAnOrder, TurnHasCome } from './decisions/index.js';
export type { CopyLeft, HoldNotBegun, HoldNotOver } from './decisions/index.js';
export type {
  NobodyWaiting,
  NotADispatchDay,
  NoticedToday,
  NoticeOutdated,
  NotShipped,
} from './decisions/index.js';
export type { PredecessorNotSecured } from './decisions/index.js';
export type { BranchCardMissing, NoWalkIn, PrefecturalCardMissing } from './decisions/index.js';
export type { SetAsideForOther, TitleTwice, TitleWaitedFor, WrongPickupPlace } from './decisions/index.js';
export type { LoanKnown, LoanLost, LoanReturned, LoanUnknown, NotHere } from './decisions/index.js';
export type { NothingToPay } from './decisions/index.js';
export type { WrongReturnPlace } from './decisions/index.js';
export type { RenewalBranchPickup, RenewalClickExpired, RenewalInterlibrary } from './decisions/index.js';
export type { RenewalLimitReached, RenewalPatronOverdue, RenewalReservedByOther } from './decisions/index.js';
export type { CopyBorrowed, CopyElsewhere, CopyKnown, CopyNotLendable } from './decisions/index.js';
export type { CopyUnknown, RequestElsewhere } from './decisions/index.js';
export type { CardAlreadySent, CardReplaced, CardUnknown } from './decisions/index.js';
export type { IdCopyKept, IdCopyMissing, NoProofOfChange, NotABranch, NotOnWeb } from './decisions/index.js';
export type { NotRegisteredMail, OldPhoneMismatch, PasswordNotSet } from './decisions/index.js';
export type { ReturnPostageShort } from './decisions/index.js';

export { contactLines, copyWord, endedWord, faq, fullDate, monthAndDay } from './labels/index.js';
export { pickupClassWords, pickupFrom, pickupUntil, placeName, placesOn } from './labels/index.js';
export { readyNotice, refusalText, titleRequestWord } from './labels/index.js';
export { remoteRegistration, reservationWord, screenNotes, screenWords, statusWord } from './labels/index.js';
export type { FrequentQuestion, ReadyNotice, ReadyReservation } from './labels/index.js';
export type { ScreenNotes, Speaker } from './labels/index.js';
