import { PickupChanged } from './pickup-changed.js';
import { ReadingOrderSet } from './reading-order-set.js';
import { TurnCame } from './turn-came.js';
import { HoldExpired } from './hold-expired.js';
import { Unfillable } from './unfillable.js';
import { TransitLost } from './transit-lost.js';
import { ReturnShipped } from './return-shipped.js';
import { DeclaredLost } from './declared-lost.js';
import { Found } from './found.js';
import { LoanClassChanged } from './loan-class-changed.js';
import { LentToLibrary } from './lent-to-library.js';
import { ReturnedByLibrary } from './returned-by-library.js';
import { Withdrawn } from './withdrawn.js';
import { BorrowerClosed } from './borrower-closed.js';
import { BorrowerForgotten } from './borrower-forgotten.js';
import { ClosureExtended } from './closure-extended.js';
import { TitleRequested } from './title-requested.js';
import { TitleRequestAccepted } from './title-request-accepted.js';
import { TitleRequestDeclined } from './title-request-declined.js';
import { PatronRegistered } from './patron-registered.js';
import { CardIssued } from './card-issued.js';
import { CardSent } from './card-sent.js';
import { RemoteApplicationReceived } from './remote-application-received.js';
import { PasswordSet } from './password-set.js';
import { PasswordCleared } from './password-cleared.js';
import { MailAddressSet } from './mail-address-set.js';
import { AddressChanged } from './address-changed.js';
import { NameChanged } from './name-changed.js';
import { PhoneChanged } from './phone-changed.js';
import { BranchRegistrationDeclared } from './branch-registration-declared.js';
import { ArrivedAtBranch } from './arrived-at-branch.js';
import { Cancelled } from './cancelled.js';
import { CheckedIn } from './checked-in.js';
import { ClosedDaysPublished } from './closed-days-published.js';
import { CopyAdded } from './copy-added.js';
import { DispatchDaysPublished } from './dispatch-days-published.js';
import { PickedUp } from './picked-up.js';
import { PickupLocationAdded } from './pickup-location-added.js';
import { PickupLocationChanged } from './pickup-location-changed.js';
import { PickupLocationClosed } from './pickup-location-closed.js';
import { PickupLocationReopened } from './pickup-location-reopened.js';
import { PolicyPublished } from './policy-published.js';
import { ReadyNoticeNotSent } from './ready-notice-not-sent.js';
import { ReadyNoticeSent } from './ready-notice-sent.js';
import { Renewed } from './renewed.js';
import { Reserved } from './reserved.js';
import { Returned } from './returned.js';
import { Secured } from './secured.js';
import { Shipped } from './shipped.js';

/** Every event of the lending domain, by its name. */
export const lendingEvents = {
  PolicyPublished,
  PickupLocationAdded,
  PickupLocationChanged,
  PickupLocationClosed,
  PickupLocationReopened,
  DispatchDaysPublished,
  ClosedDaysPublished,
  CopyAdded,
  Reserved,
  Cancelled,
  Secured,
  ReadyNoticeSent,
  ReadyNoticeNotSent,
  Shipped,
  ArrivedAtBranch,
  PickedUp,
  Renewed,
  Returned,
  CheckedIn,
  PickupChanged,
  ReadingOrderSet,
  TurnCame,
  HoldExpired,
  Unfillable,
  TransitLost,
  ReturnShipped,
  DeclaredLost,
  Found,
  LoanClassChanged,
  LentToLibrary,
  ReturnedByLibrary,
  Withdrawn,
  BorrowerClosed,
  BorrowerForgotten,
  ClosureExtended,
  TitleRequested,
  TitleRequestAccepted,
  TitleRequestDeclined,
  PatronRegistered,
  CardIssued,
  CardSent,
  RemoteApplicationReceived,
  PasswordSet,
  PasswordCleared,
  MailAddressSet,
  AddressChanged,
  NameChanged,
  PhoneChanged,
  BranchRegistrationDeclared,
} as const;

export type LendingEvent =
  | PolicyPublished
  | PickupLocationAdded
  | PickupLocationChanged
  | PickupLocationClosed
  | PickupLocationReopened
  | DispatchDaysPublished
  | ClosedDaysPublished
  | CopyAdded
  | Reserved
  | Cancelled
  | Secured
  | ReadyNoticeSent
  | ReadyNoticeNotSent
  | Shipped
  | ArrivedAtBranch
  | PickedUp
  | Renewed
  | Returned
  | CheckedIn
  | PickupChanged
  | ReadingOrderSet
  | TurnCame
  | HoldExpired
  | Unfillable
  | TransitLost
  | ReturnShipped
  | DeclaredLost
  | Found
  | LoanClassChanged
  | LentToLibrary
  | ReturnedByLibrary
  | Withdrawn
  | BorrowerClosed
  | BorrowerForgotten
  | ClosureExtended
  | TitleRequested
  | TitleRequestAccepted
  | TitleRequestDeclined
  | PatronRegistered
  | CardIssued
  | CardSent
  | RemoteApplicationReceived
  | PasswordSet
  | PasswordCleared
  | MailAddressSet
  | AddressChanged
  | NameChanged
  | PhoneChanged
  | BranchRegistrationDeclared;

export type LendingEventType = LendingEvent['type'];
