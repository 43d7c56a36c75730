import type { Outcome } from '@torioki/event-store';
import type { LendingEvent, RefusalOf, LendingCommand } from '@torioki/lending';
import type { decisions } from '@torioki/lending';
import type { Plain, Request } from './request.js';

type Decisions = typeof decisions;

/** What became of a request: accepted with its events, refused with every reason, or failed with the store's error. */
export type Answered<Name extends keyof Decisions> = Promise<
  Outcome<LendingEvent, RefusalOf<Decisions[Name]>>
>;

/** A line of a cart: the title, and where it is to be picked up. */
export type CartLine = Plain<Omit<LendingCommand<'Reserve'>['lines'][number], 'reservation'>>;

/** A line of a cart with its rank in a reading order (優先順位). */
export type RankedLine = Plain<Omit<LendingCommand<'ReserveInOrder'>['lines'][number], 'reservation'>>;

/** Where commands are given, by one actor. Every command is accepted, refused with all reasons, or fails; it never throws. */
export interface Desk {
  /** Publishes the rules that hold from a day on (R106). Emits PolicyPublished. By general materials, or the clock. */
  publishPolicy(request: Request<LendingCommand<'PublishPolicy'>>): Answered<'publishPolicy'>;

  /** Adds a place where reservations may be picked up (R26). Emits PickupLocationAdded. By general materials. */
  addPickupLocation(request: Request<LendingCommand<'AddPickupLocation'>>): Answered<'addPickupLocation'>;

  /**
   * Gives a place another name, class or number of days under way (R26); what is open there keeps its class. Emits
   * PickupLocationChanged. By general materials.
   */
  changePickupLocation(
    request: Request<LendingCommand<'ChangePickupLocation'>>,
  ): Answered<'changePickupLocation'>;

  /**
   * Closes a place: from a day on it is chosen no more (R26). What is open there goes on; the view `openAt` lists it. Emits
   * PickupLocationClosed. By general materials.
   */
  closePickupLocation(
    request: Request<LendingCommand<'ClosePickupLocation'>>,
  ): Answered<'closePickupLocation'>;

  /** Opens a place again that closed, or is to close (R26). Emits PickupLocationReopened. By general materials. */
  reopenPickupLocation(
    request: Request<LendingCommand<'ReopenPickupLocation'>>,
  ): Answered<'reopenPickupLocation'>;

  /** Publishes the days on which copies leave (R53). Emits DispatchDaysPublished. By dispatch or general materials. */
  publishDispatchDays(
    request: Request<LendingCommand<'PublishDispatchDays'>>,
  ): Answered<'publishDispatchDays'>;

  /** Publishes the days on which a place is closed (A50, A52). Emits ClosedDaysPublished. By general materials. */
  publishClosedDays(request: Request<LendingCommand<'PublishClosedDays'>>): Answered<'publishClosedDays'>;

  /** Puts a copy of a title on the shelf. Emits CopyAdded. By general materials. */
  addCopy(request: Request<LendingCommand<'AddCopy'>>): Answered<'addCopy'>;

  /**
   * Places a reservation for each line, all or none (R43, R64, A8). Emits a Reserved for each. By the patron, the
   * counter or general materials. Refused over the limit, for what may not leave the library, and for what the
   * borrower has already.
   */
  reserve(
    request: Omit<Request<LendingCommand<'Reserve'>>, 'lines'> & { readonly lines: readonly CartLine[] },
  ): Answered<'reserve'>;

  /**
   * Gives up a reservation: by its borrower while it is 予約中 (R72, R73), with null for the reason; by staff until the
   * pickup (R74), with null for the borrower and the reason that the borrower is told. Emits Cancelled, and Secured for
   * who waits next if a copy became free at the headquarters.
   */
  cancel(request: Request<LendingCommand<'Cancel'>>): Answered<'cancel'>;

  /** Sets a copy from the shelf aside for who waits first (R45, R54). Emits Secured. By the counter or general materials. */
  secure(request: Request<LendingCommand<'Secure'>>): Answered<'secure'>;

  /** Records that the notice went out, or finally could not (R49, R89). Emits ReadyNoticeSent or ReadyNoticeNotSent. By the mailer or the clock. */
  recordNotice(request: Request<LendingCommand<'RecordNotice'>>): Answered<'recordNotice'>;

  /**
   * Sends a copy to a branch or a home, on a dispatch day after its notice (R51, R3, A27). Emits Shipped; to a home
   * also PickedUp, since the loan begins there (A5). By dispatch or general materials.
   */
  ship(request: Request<LendingCommand<'Ship'>, 'loan'>): Answered<'ship'>;

  /** Puts a copy that reached its branch on the shelf there. Emits ArrivedAtBranch. By the branch. */
  arrive(request: Request<LendingCommand<'Arrive'>>): Answered<'arrive'>;

  /** Hands a copy to its borrower, who shows the right cards (R57, R60, R61). Emits PickedUp with the due date. By the counter or the branch. */
  pickUp(request: Request<LendingCommand<'PickUp'>, 'loan'>): Answered<'pickUp'>;

  /**
   * Moves a loan's due date, counted from the click on 貸出延長 (R75–R78). Emits Renewed. By the patron, the counter or
   * general materials. Refused with each of the guide's five reasons that holds, in its order (R79–R83).
   */
  renew(request: Request<LendingCommand<'Renew'>>): Answered<'renew'>;

  /**
   * Takes a copy back; of what came by post, who paid is noted (R9, R10, A37). Emits Returned; at the headquarters also
   * Secured for who waits next. By the counter, the branch or general materials.
   */
  acceptReturn(request: Request<LendingCommand<'AcceptReturn'>>): Answered<'acceptReturn'>;

  /** Books in a copy that travelled back to the headquarters (A40). Emits CheckedIn, and Secured for who waits next. */
  checkIn(request: Request<LendingCommand<'CheckIn'>>): Answered<'checkIn'>;

  /**
   * 読みたい順予約: reserves titles to be read in an order, smaller ranks first, all or none (R41, R44, R45). Emits a Reserved
   * for each, ReadingOrderSet, and TurnCame for the first. By the patron, the counter or general materials.
   */
  reserveInOrder(
    request: Omit<Request<LendingCommand<'ReserveInOrder'>, 'group'>, 'lines'> & {
      readonly lines: readonly RankedLine[];
    },
  ): Answered<'reserveInOrder'>;

  /** Changes ranks in a reading order, of reservations whose turn has not come (A32). Emits ReadingOrderSet. */
  changeRank(request: Request<LendingCommand<'ChangeRank'>>): Answered<'changeRank'>;

  /**
   * 変更: another pickup place, while it is 予約中 (R72, A32); in a reading order, for all that are. Emits a PickupChanged for
   * each. By its borrower, or by staff with null for the borrower. General materials may also move what is 貸出可能 and has
   * not left, of which the next run tells anew (R74).
   */
  changePickup(request: Request<LendingCommand<'ChangePickup'>>): Answered<'changePickup'>;

  /** Ends a hold after its last day (A42, A43). Emits HoldExpired. By the clock. */
  expireHold(request: Request<LendingCommand<'ExpireHold'>>): Answered<'expireHold'>;

  /** Ends a reservation for whose title no copy is left (A21). Emits Unfillable. By the clock or general materials. */
  declareUnfillable(request: Request<LendingCommand<'DeclareUnfillable'>>): Answered<'declareUnfillable'>;

  /** A copy did not reach its branch; its reservation waits again in its old place (A55). Emits TransitLost. By the branch, dispatch or general materials. */
  loseInTransit(request: Request<LendingCommand<'LoseInTransit'>>): Answered<'loseInTransit'>;

  /** A branch sends a copy back (A40). Emits ReturnShipped. */
  shipReturn(request: Request<LendingCommand<'ShipReturn'>>): Answered<'shipReturn'>;

  /** A copy on loan or on its way back will not come. Emits DeclaredLost. By the counter or general materials. */
  declareLost(request: Request<LendingCommand<'DeclareLost'>>): Answered<'declareLost'>;

  /** A missing copy is on the shelf again. Emits Found. By the counter or general materials. */
  declareFound(request: Request<LendingCommand<'DeclareFound'>>): Answered<'declareFound'>;

  /** Takes a copy out of the library for good. Emits Withdrawn. By general materials. */
  withdraw(request: Request<LendingCommand<'Withdraw'>>): Answered<'withdraw'>;

  /** Changes what may be done with a copy (R63, A3). Emits LoanClassChanged. By general materials. */
  changeLoanClass(request: Request<LendingCommand<'ChangeLoanClass'>>): Answered<'changeLoanClass'>;

  /** 協力: lends a copy to a library (R34). Emits LentToLibrary. By general materials. */
  lendToLibrary(request: Request<LendingCommand<'LendToLibrary'>>): Answered<'lendToLibrary'>;

  /** A library sends a copy back; checkIn follows (A54). Emits ReturnedByLibrary. By general materials. */
  receiveFromLibrary(request: Request<LendingCommand<'ReceiveFromLibrary'>>): Answered<'receiveFromLibrary'>;

  /** Announces a special closure; one event moves what is due and held in it (A51). Emits ClosureExtended. By general materials. */
  extendClosure(request: Request<LendingCommand<'ExtendClosure'>>): Answered<'extendClosure'>;

  /** 蔵書リクエスト票: asks for a title that is not held (R62, R67). Emits TitleRequested. By the patron or general materials. */
  submitTitleRequest(request: Request<LendingCommand<'SubmitTitleRequest'>>): Answered<'submitTitleRequest'>;

  /** The title will be bought or borrowed (A60). Emits TitleRequestAccepted. By general materials. */
  acceptTitleRequest(request: Request<LendingCommand<'AcceptTitleRequest'>>): Answered<'acceptTitleRequest'>;

  /** The title will not be bought or borrowed (A60). Emits TitleRequestDeclined. By general materials. */
  declineTitleRequest(
    request: Request<LendingCommand<'DeclineTitleRequest'>>,
  ): Answered<'declineTitleRequest'>;

  /**
   * Closes a pseudonym, under which nothing more begins (A59): `rotation` where nothing is open under it, `leaving` with
   * what is open. Emits BorrowerClosed. By the clock, the counter or general materials. Refused with
   * `borrower-has-open-things`.
   */
  closeBorrower(request: Request<LendingCommand<'CloseBorrower'>>): Answered<'closeBorrower'>;

  /**
   * Forgets whose a closed pseudonym was, once everything under it is over (A59). Emits BorrowerForgotten. By the clock or
   * general materials.
   */
  forgetBorrower(request: Request<LendingCommand<'ForgetBorrower'>>): Answered<'forgetBorrower'>;

  /** Registers a person and issues the card (R4, R102). Emits PatronRegistered and CardIssued. By the counter or general materials. */
  registerPatron(request: Request<LendingCommand<'RegisterPatron'>>): Answered<'registerPatron'>;

  /** Issues another card, as when the one before was lost. Emits CardIssued. By the counter or general materials. */
  issueCard(request: Request<LendingCommand<'IssueCard'>>): Answered<'issueCard'>;

  /** Sends the card by registered mail, with the copy of the evidence (R102). Emits CardSent. By general materials. */
  sendCard(request: Request<LendingCommand<'SendCard'>>): Answered<'sendCard'>;

  /** Records that a patron set a password (R5). Emits PasswordSet. By the patron. */
  setPassword(request: Request<LendingCommand<'SetPassword'>>): Answered<'setPassword'>;

  /** Records that staff deleted a forgotten password, and how they checked the identity (R84, R85). Emits PasswordCleared. By the counter or general materials. */
  clearPassword(request: Request<LendingCommand<'ClearPassword'>>): Answered<'clearPassword'>;

  /** Records that a mail address was set or corrected (R5, R90). Emits MailAddressSet. */
  setMailAddress(request: Request<LendingCommand<'SetMailAddress'>>): Answered<'setMailAddress'>;

  /** A patron moved, and showed it; not on the web (R91–R94). Emits AddressChanged. By the counter or general materials. */
  changeAddress(request: Request<LendingCommand<'ChangeAddress'>>): Answered<'changeAddress'>;

  /** A patron has another name, and showed it; not on the web (R92–R94). Emits NameChanged. By the counter or general materials. */
  changeName(request: Request<LendingCommand<'ChangeName'>>): Answered<'changeName'>;

  /** A patron has another phone number and knows the old one; not on the web (R91, R95, R96). Emits PhoneChanged. */
  changePhone(request: Request<LendingCommand<'ChangePhone'>>): Answered<'changePhone'>;

  /** A patron says to be registered at a branch (R27, A46). Emits BranchRegistrationDeclared. */
  declareBranchRegistration(
    request: Request<LendingCommand<'DeclareBranchRegistration'>>,
  ): Answered<'declareBranchRegistration'>;
}
