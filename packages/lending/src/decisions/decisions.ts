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
import { closeTakeOver } from './close-take-over/decide.js';
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
import { openTakeOver } from './open-take-over/decide.js';
import { pickUp } from './pick-up/decide.js';
import { publishClosedDays } from './publish-closed-days/decide.js';
import { publishDispatchDays } from './publish-dispatch-days/decide.js';
import { publishPolicy } from './publish-policy/decide.js';
import { receiveFromLibrary } from './receive-from-library/decide.js';
import { recordNotice } from './record-notice/decide.js';
import { registerPatron } from './register-patron/decide.js';
import { removeFromCirculation } from './remove-from-circulation/decide.js';
import { renew } from './renew/decide.js';
import { reopenPickupLocation } from './reopen-pickup-location/decide.js';
import { reserve } from './reserve/decide.js';
import { reserveInOrder } from './reserve-in-order/decide.js';
import { resumeReservation } from './resume-reservation/decide.js';
import { returnToCirculation } from './return-to-circulation/decide.js';
import { secure } from './secure/decide.js';
import { sendCard } from './send-card/decide.js';
import { setMailAddress } from './set-mail-address/decide.js';
import { setPassword } from './set-password/decide.js';
import { ship } from './ship/decide.js';
import { shipReturn } from './ship-return/decide.js';
import { submitTitleRequest } from './submit-title-request/decide.js';
import { suspendReservation } from './suspend-reservation/decide.js';
import { takeOverCopy } from './take-over-copy/decide.js';
import { takeOverLoan } from './take-over-loan/decide.js';
import { takeOverReadingOrder } from './take-over-reading-order/decide.js';
import { takeOverReservation } from './take-over-reservation/decide.js';
import { withdraw } from './withdraw/decide.js';

/**
 * Every decision of the lending domain, by the name of its command in camel case. Everything that takes or shows
 * commands follows from this list: desks, files and portals, the pages of commands, the unions of their types. Written
 * by the test that compares it with the folders: `npx vitest run --project lending decisions.test --update`.
 */
export const decisions = {
  /**
   * Takes a lent copy back, which was handed in at a place or came to the headquarters by post; then who paid is
   * recorded (R9, R10, A37). Emits RemovedFromCirculation, Returned, Secured, TurnCame. By counter, branch, general
   * materials.
   */
  acceptReturn,

  /** The title will be bought or borrowed (A60). Emits TitleRequestAccepted. By general materials. */
  acceptTitleRequest,

  /** Puts a copy of a title on the shelf (R1, R33). Emits CopyAdded. By general materials. */
  addCopy,

  /** Adds a place to the list of pickup locations (R26). Emits PickupLocationAdded. By general materials. */
  addPickupLocation,

  /** A copy reached the shelf of its branch, or of its counter (R52, R59). Emits ArrivedAtBranch. By branch, counter. */
  arrive,

  /**
   * Gives up a reservation: by its borrower while 予約中, by staff until the pickup (R72, R74, A44). Emits Cancelled,
   * DeclaredLost, RemovedFromCirculation, Secured, TurnCame. By patron, general materials, counter.
   */
  cancel,

  /**
   * A patron moved: staff write down the new address, at the counter or from a letter (R91–R94). Emits AddressChanged.
   * By patron, counter, general materials.
   */
  changeAddress,

  /** Changes what may be done with a copy (R63, A3). Emits LoanClassChanged. By general materials. */
  changeLoanClass,

  /**
   * A patron has another name: staff write it down. The command says only that it changed (R92–R94). Emits NameChanged.
   * By patron, counter, general materials.
   */
  changeName,

  /**
   * A patron has another phone number; saying the old one is enough (R95, R96). Emits PhoneChanged. By patron, counter,
   * general materials.
   */
  changePhone,

  /**
   * 変更: another pickup place, while 予約中, in a reading order for all that are; by general materials until the copy leaves
   * (R72, R74, A22, A32). Emits PickupChanged. By patron, counter, general materials.
   */
  changePickup,

  /**
   * Gives a place another name, pickup class or number of transit days; what is open there keeps its class (R26). Emits
   * PickupLocationChanged. By general materials.
   */
  changePickupLocation,

  /**
   * Changes the ranks of reservations in a reading order for which no copy was secured (A32). Emits ReadingOrderSet,
   * TurnCame, TurnPassedOn. By patron, counter, general materials.
   */
  changeRank,

  /**
   * A copy is at the headquarters again: it travelled back, whether its place recorded that or not, or its parcel came
   * back undelivered (A40). Emits CameBack, CheckedIn, Secured, TurnCame. By general materials, counter, dispatch.
   */
  checkIn,

  /**
   * Staff have checked the identity and delete a forgotten password (R84, R85, A48). Emits PasswordCleared. By counter,
   * general materials.
   */
  clearPassword,

  /**
   * Closes a pseudonym, so that nothing more begins under it: for `rotation` if nothing is open under it. For `leaving`,
   * for `adoption` by a patron, and for `restoration` of a history that lost the closing, also with what is open (A59).
   * Emits BorrowerClosed. By clock, counter, general materials.
   */
  closeBorrower,

  /**
   * Closes a place: from a day on nobody can choose it. What is open there goes on; the view `openAt` lists it (R26).
   * Emits PickupLocationClosed. By general materials.
   */
  closePickupLocation,

  /** Closes the take-over: nothing more comes from the old system (ours). Emits TakeOverClosed. By general materials. */
  closeTakeOver,

  /**
   * A patron says to be registered at a branch; the cards are checked at the pickup (R27, A46). Emits
   * BranchRegistrationDeclared. By patron, counter, general materials.
   */
  declareBranchRegistration,

  /** A missing copy is at the headquarters again (A55). Emits Found. By counter, general materials. */
  declareFound,

  /**
   * A copy is not where it should be, wherever that is, or will not come (A55). Emits DeclaredLost. By counter, general
   * materials.
   */
  declareLost,

  /** Ends a reservation for whose title no copy is left (A21). Emits TurnCame, Unfillable. By clock, general materials. */
  declareUnfillable,

  /** The title will not be bought or borrowed (A60). Emits TitleRequestDeclined. By general materials. */
  declineTitleRequest,

  /** Ends a hold that nobody fetched, after its last day (A42, A43). Emits HoldExpired, TurnCame. By clock. */
  expireHold,

  /**
   * Announces a special closure of all places, or of some; this one event moves the due dates and holds of these places
   * that fall in it, and removes their dispatch days (A51). Emits ClosureExtended. By general materials.
   */
  extendClosure,

  /**
   * Forgets whose a closed pseudonym was, once everything under it is over (A59). Emits BorrowerForgotten. By clock,
   * general materials.
   */
  forgetBorrower,

  /**
   * Issues another card, for example when the one before was lost; the registry holds its number (R4). Emits CardIssued.
   * By counter, general materials.
   */
  issueCard,

  /** 協力: lends a copy to a library (R34). Emits LentToLibrary. By general materials. */
  lendToLibrary,

  /**
   * A copy did not reach the place to which it was sent; its reservation waits again in its old place in the queue
   * (A55). Emits TransitLost. By branch, dispatch, general materials.
   */
  loseInTransit,

  /**
   * Opens the take-over of an old system's state; after its closing it may be opened again (ours). Emits TakeOverOpened.
   * By general materials.
   */
  openTakeOver,

  /**
   * Hands a copy to its borrower, who shows the right cards (R57, R60, R61). Emits PickedUp, TurnCame. By counter,
   * branch.
   */
  pickUp,

  /**
   * Publishes the days of a period on which a place is closed (A50, A52). Emits ClosedDaysPublished. By general
   * materials.
   */
  publishClosedDays,

  /**
   * Publishes the days of a period on which copies leave for branches and homes (R53). Emits DispatchDaysPublished. By
   * dispatch, general materials.
   */
  publishDispatchDays,

  /** Publishes the rules that hold from a day on (R106). Emits PolicyPublished. By general materials, clock. */
  publishPolicy,

  /**
   * A library sends a copy back; CheckIn follows once it has arrived (A54). Emits ReturnedByLibrary. By general
   * materials.
   */
  receiveFromLibrary,

  /**
   * Records that a mail told the borrower, or that none finally could (R49, R89). Emits ReadyNoticeNotSent,
   * ReadyNoticeSent, WaitNoticeNotSent, WaitNoticeSent. By mailer, clock.
   */
  recordNotice,

  /**
   * Registers a person and issues the card, at the counter or on an application by post (R4, R98–R102). Emits
   * CardIssued, PatronRegistered, RemoteApplicationReceived. By counter, general materials.
   */
  registerPatron,

  /**
   * Takes a copy out of circulation, wherever staff have it in hand; AcceptReturn does so for a copy that is on loan.
   * Nobody gets it until ReturnToCirculation or Withdraw. The public reads 貸出中 (ours). Emits RemovedFromCirculation. By
   * general materials, counter, branch.
   */
  removeFromCirculation,

  /**
   * Moves the due date of a loan, once, counted from the click on 貸出延長 (R75–R78). Emits Renewed. By patron, counter,
   * general materials.
   */
  renew,

  /** Opens a place again that has closed or is to close (R26). Emits PickupLocationReopened. By general materials. */
  reopenPickupLocation,

  /**
   * Places a reservation for each ticked line of a cart, all or none (R40, R43, R64, A8). Emits Reserved. By patron,
   * counter, general materials.
   */
  reserve,

  /**
   * 読みたい順予約: reserves titles to be read in an order, smaller ranks first, all or none (R41, R44, R45). Emits
   * ReadingOrderSet, Reserved, TurnCame. By patron, counter, general materials.
   */
  reserveInOrder,

  /**
   * 再開: a suspended reservation is passed over no longer, before its day comes (ours). Emits ReservationResumed. By
   * patron, counter, general materials.
   */
  resumeReservation,

  /**
   * A copy that was removed from circulation circulates again: mended, bound, or back from an exhibition (ours). Emits
   * ReturnedToCirculation. By general materials.
   */
  returnToCirculation,

  /**
   * Sets a copy from the shelf aside for the one who waits first; it never names a reservation (R45, R54). Emits
   * Secured, TurnCame. By general materials, counter.
   */
  secure,

  /**
   * Sends a card by registered mail, with the copy of the evidence that came with the application (R102). Emits
   * CardSent. By general materials.
   */
  sendCard,

  /**
   * A mail address was set, corrected or removed; the registry holds it (R5, R90). Emits MailAddressSet. By patron,
   * counter, general materials.
   */
  setMailAddress,

  /** A patron set a password; the registry holds its hash (R5). Emits PasswordSet. By patron. */
  setPassword,

  /**
   * Sends a copy to a branch or a home, or to another counter than the headquarters, on a dispatch day after its notice
   * (R51, R3, A27, A52). Emits PickedUp, Shipped, TurnCame. By dispatch, general materials.
   */
  ship,

  /** A branch sends a copy back to the headquarters (A40). Emits ReturnShipped. By branch, counter. */
  shipReturn,

  /**
   * 蔵書リクエスト票: asks for a title that the library does not hold. Which title it is stands in the registry (R62, R67).
   * Emits TitleRequested. By patron, general materials.
   */
  submitTitleRequest,

  /**
   * 休止: a reservation that waits keeps its place, and is passed over until a day comes (ours). Emits
   * ReservationSuspended. By patron, counter, general materials.
   */
  suspendReservation,

  /**
   * Takes over a copy of the old system that is neither lent nor set aside, or will be taken over so afterwards (ours).
   * Emits CopyTakenOver. By general materials.
   */
  takeOverCopy,

  /**
   * Takes over a loan of the old system, with the due date and the renewals that it had there (ours). Emits
   * LoanTakenOver. By general materials.
   */
  takeOverLoan,

  /** Takes over the ranks of a reading order, after its reservations (ours). Emits ReadingOrderSet. By general materials. */
  takeOverReadingOrder,

  /**
   * Takes over a reservation of the old system, whether it waits there or a copy is set aside for it (ours). Emits
   * ReservationTakenOver. By general materials.
   */
  takeOverReservation,

  /** Takes a copy out of the library for good (A21). Emits Withdrawn. By general materials. */
  withdraw,
} as const;
