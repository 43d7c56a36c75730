import type { CommandDecided, RefusalOf } from './decision.js';
import { acceptReturn } from './accept-return/decide.js';
import { acceptTitleRequest } from './accept-title-request/decide.js';
import { addCopy } from './add-copy/decide.js';
import { addPickupLocation } from './add-pickup-location/decide.js';
import { arrive } from './arrive/decide.js';
import { cancel } from './cancel/decide.js';
import { changeAddress } from './change-address/decide.js';
import { changeLoanClass } from './change-loan-class/decide.js';
import { changeName } from './change-name/decide.js';
import { changePhone } from './change-phone/decide.js';
import { changePickup } from './change-pickup/decide.js';
import { changePickupLocation } from './change-pickup-location/decide.js';
import { changeRank } from './change-rank/decide.js';
import { checkIn } from './check-in/decide.js';
import { clearPassword } from './clear-password/decide.js';
import { closeBorrower } from './close-borrower/decide.js';
import { closePickupLocation } from './close-pickup-location/decide.js';
import { declareBranchRegistration } from './declare-branch-registration/decide.js';
import { declareFound } from './declare-found/decide.js';
import { declareLost } from './declare-lost/decide.js';
import { declareUnfillable } from './declare-unfillable/decide.js';
import { declineTitleRequest } from './decline-title-request/decide.js';
import { expireHold } from './expire-hold/decide.js';
import { extendClosure } from './extend-closure/decide.js';
import { forgetBorrower } from './forget-borrower/decide.js';
import { issueCard } from './issue-card/decide.js';
import { lendToLibrary } from './lend-to-library/decide.js';
import { loseInTransit } from './lose-in-transit/decide.js';
import { pickUp } from './pick-up/decide.js';
import { publishClosedDays } from './publish-closed-days/decide.js';
import { publishDispatchDays } from './publish-dispatch-days/decide.js';
import { publishPolicy } from './publish-policy/decide.js';
import { receiveFromLibrary } from './receive-from-library/decide.js';
import { recordNotice } from './record-notice/decide.js';
import { registerPatron } from './register-patron/decide.js';
import { renew } from './renew/decide.js';
import { reopenPickupLocation } from './reopen-pickup-location/decide.js';
import { reserve } from './reserve/decide.js';
import { reserveInOrder } from './reserve-in-order/decide.js';
import { secure } from './secure/decide.js';
import { sendCard } from './send-card/decide.js';
import { setMailAddress } from './set-mail-address/decide.js';
import { setPassword } from './set-password/decide.js';
import { ship } from './ship/decide.js';
import { shipReturn } from './ship-return/decide.js';
import { submitTitleRequest } from './submit-title-request/decide.js';
import { withdraw } from './withdraw/decide.js';

/**
 * Every decision of the lending domain, by the name of its command in camel case. Everything that takes or shows
 * commands follows from this list: desks, files and portals with these texts, the pages of commands, the unions of
 * their types.
 */
export const decisions = {
  /**
   * Takes a copy back; if it came by post, who paid is recorded (R9, R10, A37). Emits Returned; at the headquarters
   * also Secured for the next reservation that waits. By the counter, the branch or general materials.
   */
  acceptReturn,

  /** The title will be bought or borrowed (A60). Emits TitleRequestAccepted. By general materials. */
  acceptTitleRequest,

  /** Puts a copy of a title on the shelf. Emits CopyAdded. By general materials. */
  addCopy,

  /** Adds a place where reservations may be picked up (R26). Emits PickupLocationAdded. By general materials. */
  addPickupLocation,

  /** Puts a copy that reached its branch on the shelf there. Emits ArrivedAtBranch. By the branch. */
  arrive,

  /**
   * Gives up a reservation. Its borrower may do so while it is 予約中 (R72, R73), with null for the reason; staff may
   * until the pickup (R74), with null for the borrower, and with the reason that the borrower is told. Emits Cancelled,
   * and Secured for the next reservation that waits if a copy became free at the headquarters.
   */
  cancel,

  /**
   * A patron moved, and has shown proof of it; not on the web (R91–R94). Emits AddressChanged. By the counter or
   * general materials.
   */
  changeAddress,

  /** Changes what may be done with a copy (R63, A3). Emits LoanClassChanged. By general materials. */
  changeLoanClass,

  /**
   * A patron has another name, and has shown proof of it; not on the web (R92–R94). Emits NameChanged. By the counter
   * or general materials.
   */
  changeName,

  /** A patron has another phone number and knows the old one; not on the web (R91, R95, R96). Emits PhoneChanged. */
  changePhone,

  /**
   * 変更: chooses another pickup place for a reservation that is 予約中 (R72, A32); in a reading order, for all that are.
   * Emits a PickupChanged for each. By its borrower, or by staff with null for the borrower. General materials may also
   * move a reservation that is 貸出可能 and has not left; then the next run tells the borrower anew (R74).
   */
  changePickup,

  /**
   * Gives a place another name, pickup class or number of transit days (R26). What is open there keeps its class.
   * Emits PickupLocationChanged. By general materials.
   */
  changePickupLocation,

  /** Changes the ranks of reservations in a reading order whose turn has not come (A32). Emits ReadingOrderSet. */
  changeRank,

  /**
   * Books in a copy that travelled back to the headquarters (A40). Emits CheckedIn, and Secured for the next
   * reservation that waits.
   */
  checkIn,

  /** Records that staff deleted a forgotten password, and how they checked the identity (R84, R85). Emits PasswordCleared. By the counter or general materials. */
  clearPassword,

  /**
   * Closes a pseudonym, so that nothing more begins under it (A59): for `rotation` if nothing is open under it, for
   * `leaving` with what is open, and for `adoption` likewise, if nobody was known by it, even if it was closed before.
   * Emits BorrowerClosed. By the clock, the counter or general materials. Refused with `borrower-has-open-things`.
   */
  closeBorrower,

  /**
   * Closes a place: from a day on nobody can choose it (R26). What is open there goes on; the view `openAt` lists it.
   * Emits PickupLocationClosed. By general materials.
   */
  closePickupLocation,

  /** A patron says to be registered at a branch (R27, A46). Emits BranchRegistrationDeclared. */
  declareBranchRegistration,

  /** A missing copy is on the shelf again. Emits Found. By the counter or general materials. */
  declareFound,

  /**
   * A copy is not where it should be, or will not come (A55). Emits DeclaredLost. By the counter or general materials.
   */
  declareLost,

  /** Ends a reservation for whose title no copy is left (A21). Emits Unfillable. By the clock or general materials. */
  declareUnfillable,

  /** The title will not be bought or borrowed (A60). Emits TitleRequestDeclined. By general materials. */
  declineTitleRequest,

  /** Ends a hold after its last day (A42, A43). Emits HoldExpired. By the clock. */
  expireHold,

  /**
   * Announces a special closure; this one event moves the due dates and holds that fall in it (A51). Emits
   * ClosureExtended. By general materials.
   */
  extendClosure,

  /**
   * Forgets whose a closed pseudonym was, once everything under it is over (A59). Emits BorrowerForgotten. By the clock or
   * general materials.
   */
  forgetBorrower,

  /**
   * Issues another card, for example when the one before was lost. Emits CardIssued. By the counter or general
   * materials.
   */
  issueCard,

  /** 協力: lends a copy to a library (R34). Emits LentToLibrary. By general materials. */
  lendToLibrary,

  /**
   * A copy did not reach its branch; its reservation waits again in its old place in the queue (A55). Emits
   * TransitLost. By the branch, dispatch or general materials.
   */
  loseInTransit,

  /** Hands a copy to its borrower, who shows the right cards (R57, R60, R61). Emits PickedUp with the due date. By the counter or the branch. */
  pickUp,

  /** Publishes the days on which a place is closed (A50, A52). Emits ClosedDaysPublished. By general materials. */
  publishClosedDays,

  /** Publishes the days on which copies leave (R53). Emits DispatchDaysPublished. By dispatch or general materials. */
  publishDispatchDays,

  /** Publishes the rules that hold from a day on (R106). Emits PolicyPublished. By general materials, or the clock. */
  publishPolicy,

  /** A library sends a copy back; checkIn follows (A54). Emits ReturnedByLibrary. By general materials. */
  receiveFromLibrary,

  /**
   * Records that the notice went out, or that it finally could not go out (R49, R89). Emits ReadyNoticeSent or
   * ReadyNoticeNotSent. By the mailer or the clock.
   */
  recordNotice,

  /** Registers a person and issues the card (R4, R102). Emits PatronRegistered and CardIssued. By the counter or general materials. */
  registerPatron,

  /**
   * Moves a loan's due date, counted from the click on 貸出延長 (R75–R78). Emits Renewed. By the patron, the counter or
   * general materials. Refused with each of the guide's five reasons that holds, in its order (R79–R83).
   */
  renew,

  /** Opens a place again that has closed or is to close (R26). Emits PickupLocationReopened. By general materials. */
  reopenPickupLocation,

  /**
   * Places a reservation for each line, all or none (R43, R64, A8). Emits a Reserved for each. By the patron, the
   * counter or general materials. Refused over the limit, for a title that may not leave the library, and for a title
   * that the borrower has already.
   */
  reserve,

  /**
   * 読みたい順予約: reserves titles to be read in an order, smaller ranks first, all or none (R41, R44, R45). Emits a Reserved
   * for each, ReadingOrderSet, and TurnCame for the first. By the patron, the counter or general materials.
   */
  reserveInOrder,

  /**
   * Sets a copy from the shelf aside for the one who waits first (R45, R54). Emits Secured. By the counter or general
   * materials.
   */
  secure,

  /** Sends the card by registered mail, with the copy of the evidence (R102). Emits CardSent. By general materials. */
  sendCard,

  /** Records that a mail address was set, corrected or removed (R5, R90). Emits MailAddressSet. */
  setMailAddress,

  /** Records that a patron set a password (R5). Emits PasswordSet. By the patron. */
  setPassword,

  /**
   * Sends a copy to a branch or a home, on a dispatch day after its notice (R51, R3, A27). Emits Shipped; to a home
   * also PickedUp, since the loan begins there (A5). By dispatch or general materials.
   */
  ship,

  /** A branch sends a copy back (A40). Emits ReturnShipped. */
  shipReturn,

  /**
   * 蔵書リクエスト票: asks for a title that the library does not hold (R62, R67). Emits TitleRequested. By the patron or
   * general materials.
   */
  submitTitleRequest,

  /** Takes a copy out of the library for good. Emits Withdrawn. By general materials. */
  withdraw,
} as const;

export type Decisions = typeof decisions;

type AnyDecision = Decisions[keyof Decisions];

export type CommandType = AnyDecision['type'];

/** A command of the lending domain; with type names, a command of one of these types. */
export type LendingCommand<Type extends CommandType = CommandType> = {
  readonly [Of in Type]: CommandDecided<Extract<AnyDecision, { readonly type: Of }>>;
}[Type];

export type RefusalCode = RefusalOf<AnyDecision>['code'];

/** A reason that a decision may give; with codes, a reason with one of these codes. */
export type Refusal<Code extends RefusalCode = RefusalCode> = Extract<
  RefusalOf<AnyDecision>,
  { readonly code: Code }
>;
