import { decisions } from '@torioki/lending';
import type { GivenCommand } from '../../answers/request.js';
import type { BeginningResult, CommandResult, CommandGiver } from '../command-giver.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const commandMethods = <Accepted, More>({ give, begin }: CommandGiver<Accepted, More>) => ({
  /**
   * Takes back a lent copy that was handed in at a place or came to the headquarters by post. If it came by post,
   * records who paid the postage (R9, R10, A37). Emits RemovedFromCirculation, Returned, Secured, TurnCame. Roles:
   * counter, branch, general materials.
   */
  acceptReturn: (command: GivenCommand<'acceptReturn'>): CommandResult<'acceptReturn', Accepted, More> =>
    give(decisions.acceptReturn, command),

  /**
   * Accepts a request: the title will be bought, or borrowed from another library (A60). Emits TitleRequestAccepted.
   * Roles: general materials.
   */
  acceptTitleRequest: (
    command: GivenCommand<'acceptTitleRequest'>,
  ): CommandResult<'acceptTitleRequest', Accepted, More> => give(decisions.acceptTitleRequest, command),

  /** Puts a copy of a title on the shelf (R1, R33). Emits CopyAdded. Roles: general materials. */
  addCopy: (command: GivenCommand<'addCopy'>): CommandResult<'addCopy', Accepted, More> =>
    give(decisions.addCopy, command),

  /** Adds a place to the list of pickup locations (R26). Emits PickupLocationAdded. Roles: general materials. */
  addPickupLocation: (
    command: GivenCommand<'addPickupLocation'>,
  ): CommandResult<'addPickupLocation', Accepted, More> => give(decisions.addPickupLocation, command),

  /**
   * Records that a copy reached the shelf of its branch, or of its counter (R52, R59). Emits ArrivedAtBranch. Roles:
   * branch, counter.
   */
  arrive: (command: GivenCommand<'arrive'>): CommandResult<'arrive', Accepted, More> =>
    give(decisions.arrive, command),

  /**
   * Cancels a reservation. The borrower can cancel while it is 予約中, staff until the pickup (R72, R74, A44). Emits
   * Cancelled, DeclaredLost, RemovedFromCirculation, Secured, TurnCame. Roles: patron, general materials, counter.
   */
  cancel: (command: GivenCommand<'cancel'>): CommandResult<'cancel', Accepted, More> =>
    give(decisions.cancel, command),

  /**
   * Changes a copy's loan class, which decides whether the copy may be lent, and for how long (R63, A3). Emits
   * LoanClassChanged. Roles: general materials.
   */
  changeLoanClass: (
    command: GivenCommand<'changeLoanClass'>,
  ): CommandResult<'changeLoanClass', Accepted, More> => give(decisions.changeLoanClass, command),

  /**
   * 変更: changes the pickup place of a reservation that is 予約中. If the reservation belongs to a reading order, all
   * waiting reservations of the order get the new place. The general materials section may also change the place later,
   * until the copy leaves (R72, R74, A22, A32). Emits PickupChanged. Roles: patron, counter, general materials.
   */
  changePickup: (command: GivenCommand<'changePickup'>): CommandResult<'changePickup', Accepted, More> =>
    give(decisions.changePickup, command),

  /**
   * Gives a place another name, pickup class or number of transit days. Reservations and loans that are already open
   * there keep the former class (R26). Emits PickupLocationChanged. Roles: general materials.
   */
  changePickupLocation: (
    command: GivenCommand<'changePickupLocation'>,
  ): CommandResult<'changePickupLocation', Accepted, More> => give(decisions.changePickupLocation, command),

  /**
   * Changes ranks in a reading order. Only reservations that never had a secured copy can get another rank (A32). Emits
   * ReadingOrderSet, TurnCame, TurnPassedOn. Roles: patron, counter, general materials.
   */
  changeRank: (command: GivenCommand<'changeRank'>): CommandResult<'changeRank', Accepted, More> =>
    give(decisions.changeRank, command),

  /**
   * Closes a pseudonym, so that nothing new begins under it (A59). Loans and reservations under it may still be open.
   * `why` is the reason: the patron leaves, staff link an unknown pseudonym to a patron (adoption), or the history was
   * restored from a backup. Emits BorrowerClosed. Roles: clock, counter, general materials.
   */
  closeBorrower: (command: GivenCommand<'closeBorrower'>): CommandResult<'closeBorrower', Accepted, More> =>
    give(decisions.closeBorrower, command),

  /**
   * Closes the migration: nothing more comes from the old system (ours). Emits MigrationClosed. Roles: general
   * materials.
   */
  closeMigration: (
    command: GivenCommand<'closeMigration'>,
  ): CommandResult<'closeMigration', Accepted, More> => give(decisions.closeMigration, command),

  /**
   * Closes a place: from a day on it cannot be chosen (R26). Reservations and loans that are already open there
   * continue. The view `openItemsAtPlace` lists them. Emits PickupLocationClosed. Roles: general materials.
   */
  closePickupLocation: (
    command: GivenCommand<'closePickupLocation'>,
  ): CommandResult<'closePickupLocation', Accepted, More> => give(decisions.closePickupLocation, command),

  /** Records that a missing copy is at the headquarters again (A55). Emits Found. Roles: counter, general materials. */
  declareFound: (command: GivenCommand<'declareFound'>): CommandResult<'declareFound', Accepted, More> =>
    give(decisions.declareFound, command),

  /**
   * Records that a copy is missing: it is not where it should be, or will not come back (A55). Emits DeclaredLost.
   * Roles: counter, general materials.
   */
  declareLost: (command: GivenCommand<'declareLost'>): CommandResult<'declareLost', Accepted, More> =>
    give(decisions.declareLost, command),

  /**
   * Ends a reservation when its title has no copies left (A21). Emits TurnCame, Unfillable. Roles: clock, general
   * materials.
   */
  declareUnfillable: (
    command: GivenCommand<'declareUnfillable'>,
  ): CommandResult<'declareUnfillable', Accepted, More> => give(decisions.declareUnfillable, command),

  /**
   * Declines a request: the title will not be bought or borrowed (A60). Emits TitleRequestDeclined. Roles: general
   * materials.
   */
  declineTitleRequest: (
    command: GivenCommand<'declineTitleRequest'>,
  ): CommandResult<'declineTitleRequest', Accepted, More> => give(decisions.declineTitleRequest, command),

  /** Ends a hold after its last day if the copy was not picked up (A42, A43). Emits HoldExpired, TurnCame. Roles: clock. */
  expireHold: (command: GivenCommand<'expireHold'>): CommandResult<'expireHold', Accepted, More> =>
    give(decisions.expireHold, command),

  /**
   * Announces a special closure of all places, or of some (A51). This one event moves the due dates and the ends of
   * holds that fall in the closure at these places. During the closure, nothing leaves for these places. Emits
   * ClosureExtended. Roles: general materials.
   */
  extendClosure: (command: GivenCommand<'extendClosure'>): CommandResult<'extendClosure', Accepted, More> =>
    give(decisions.extendClosure, command),

  /**
   * Deletes the link from a pseudonym to its patron, once all its loans and reservations are over (A59). This also
   * closes the pseudonym. Emits BorrowerForgotten. Roles: clock, general materials.
   */
  forgetBorrower: (
    command: GivenCommand<'forgetBorrower'>,
  ): CommandResult<'forgetBorrower', Accepted, More> => give(decisions.forgetBorrower, command),

  /** 協力: lends a copy to another library (R34). Emits LentToLibrary. Roles: general materials. */
  lendToLibrary: (command: GivenCommand<'lendToLibrary'>): CommandResult<'lendToLibrary', Accepted, More> =>
    give(decisions.lendToLibrary, command),

  /**
   * Records that a copy did not reach its destination. Its reservation waits again in its old position in the queue
   * (A55). Emits TransitLost. Roles: branch, dispatch, general materials.
   */
  loseInTransit: (command: GivenCommand<'loseInTransit'>): CommandResult<'loseInTransit', Accepted, More> =>
    give(decisions.loseInTransit, command),

  /**
   * Migrates a copy of the old system (ours). If the copy is lent or set aside in the old system, migrate its loan or
   * reservation afterwards. Emits CopyMigrated. Roles: general materials.
   */
  migrateCopy: (command: GivenCommand<'migrateCopy'>): CommandResult<'migrateCopy', Accepted, More> =>
    give(decisions.migrateCopy, command),

  /**
   * Migrates a loan of the old system, with its due date and its number of renewals (ours). Emits LoanMigrated. Roles:
   * general materials.
   */
  migrateLoan: (command: GivenCommand<'migrateLoan'>): CommandResult<'migrateLoan', Accepted, More> =>
    give(decisions.migrateLoan, command),

  /**
   * Migrates the ranks of a reading order (ours). Migrate its reservations first. Emits ReadingOrderSet. Roles: general
   * materials.
   */
  migrateReadingOrder: (
    command: GivenCommand<'migrateReadingOrder'>,
  ): CommandResult<'migrateReadingOrder', Accepted, More> => give(decisions.migrateReadingOrder, command),

  /**
   * Migrates a reservation of the old system that waits or has a copy set aside (ours). Emits ReservationMigrated.
   * Roles: general materials.
   */
  migrateReservation: (
    command: GivenCommand<'migrateReservation'>,
  ): CommandResult<'migrateReservation', Accepted, More> => give(decisions.migrateReservation, command),

  /**
   * Opens the migration of an old system's data; you can open it again after its closing (ours). Emits MigrationOpened.
   * Roles: general materials.
   */
  openMigration: (command: GivenCommand<'openMigration'>): CommandResult<'openMigration', Accepted, More> =>
    give(decisions.openMigration, command),

  /**
   * Hands a copy to its borrower, after a check of the cards (R57, R60, R61). Emits PickedUp, TurnCame. Roles: counter,
   * branch.
   */
  pickUp: (command: GivenCommand<'pickUp'>): BeginningResult<'pickUp', Accepted, More> =>
    begin(decisions.pickUp, command),

  /** Publishes the closed days of a place in a period (A50, A52). Emits ClosedDaysPublished. Roles: general materials. */
  publishClosedDays: (
    command: GivenCommand<'publishClosedDays'>,
  ): CommandResult<'publishClosedDays', Accepted, More> => give(decisions.publishClosedDays, command),

  /**
   * Publishes the dispatch days of a period. On these days, copies leave for branches and homes (R53). Emits
   * DispatchDaysPublished. Roles: dispatch, general materials.
   */
  publishDispatchDays: (
    command: GivenCommand<'publishDispatchDays'>,
  ): CommandResult<'publishDispatchDays', Accepted, More> => give(decisions.publishDispatchDays, command),

  /** Publishes the policy that applies from a day on (R106). Emits PolicyPublished. Roles: general materials, clock. */
  publishPolicy: (command: GivenCommand<'publishPolicy'>): CommandResult<'publishPolicy', Accepted, More> =>
    give(decisions.publishPolicy, command),

  /**
   * Records that a copy is at the headquarters again (A40). The copy came back from a place, even without a record of
   * its dispatch, or its parcel came back undelivered. Emits CameBack, ReceivedAtHeadquarters, Secured, TurnCame. Roles:
   * general materials, counter, dispatch.
   */
  receiveAtHeadquarters: (
    command: GivenCommand<'receiveAtHeadquarters'>,
  ): CommandResult<'receiveAtHeadquarters', Accepted, More> => give(decisions.receiveAtHeadquarters, command),

  /**
   * Records that another library sends a copy back. Once the copy has arrived, send ReceiveAtHeadquarters (A54). Emits
   * ReturnedByLibrary. Roles: general materials.
   */
  receiveFromLibrary: (
    command: GivenCommand<'receiveFromLibrary'>,
  ): CommandResult<'receiveFromLibrary', Accepted, More> => give(decisions.receiveFromLibrary, command),

  /**
   * Records that a mail notified the borrower, or that it could not be sent (R49, R89). Emits ReadyNoticeNotSent,
   * ReadyNoticeSent, WaitNoticeNotSent, WaitNoticeSent. Roles: mailer, clock.
   */
  recordNotice: (command: GivenCommand<'recordNotice'>): CommandResult<'recordNotice', Accepted, More> =>
    give(decisions.recordNotice, command),

  /**
   * Records that the library has decided commands again with all pseudonyms of each patron, before it forgets pseudonyms
   * (ours). Emits PersonsReviewed. Roles: clock.
   */
  recordReview: (command: GivenCommand<'recordReview'>): CommandResult<'recordReview', Accepted, More> =>
    give(decisions.recordReview, command),

  /**
   * Removes a copy from circulation, until ReturnToCirculation or Withdraw (ours). Staff must have the copy in hand. The
   * public sees 貸出中. For a copy on loan, use AcceptReturn. Emits RemovedFromCirculation. Roles: general materials,
   * counter, branch.
   */
  removeFromCirculation: (
    command: GivenCommand<'removeFromCirculation'>,
  ): CommandResult<'removeFromCirculation', Accepted, More> => give(decisions.removeFromCirculation, command),

  /**
   * Moves the due date of a loan. The new loan period counts from the click on 貸出延長 (R75–R78). Emits Renewed. Roles:
   * patron, counter, general materials.
   */
  renew: (command: GivenCommand<'renew'>): CommandResult<'renew', Accepted, More> =>
    give(decisions.renew, command),

  /**
   * Opens a closed place again, or takes back a closing that has not begun (R26). Emits PickupLocationReopened. Roles:
   * general materials.
   */
  reopenPickupLocation: (
    command: GivenCommand<'reopenPickupLocation'>,
  ): CommandResult<'reopenPickupLocation', Accepted, More> => give(decisions.reopenPickupLocation, command),

  /**
   * Places a reservation for each ticked line of a cart (R40, R43, R64, A8). If one line is refused, no reservation is
   * placed. Emits Reserved. Roles: patron, counter, general materials.
   */
  reserve: (command: GivenCommand<'reserve'>): BeginningResult<'reserve', Accepted, More> =>
    begin(decisions.reserve, command),

  /**
   * 読みたい順予約: reserves several titles as a reading order; the title with the smallest rank comes first (R41, R44, R45).
   * If one title is refused, no title is reserved. Emits ReadingOrderSet, Reserved, TurnCame. Roles: patron, counter,
   * general materials.
   */
  reserveInOrder: (
    command: GivenCommand<'reserveInOrder'>,
  ): BeginningResult<'reserveInOrder', Accepted, More> => begin(decisions.reserveInOrder, command),

  /**
   * 再開: ends the suspension of a reservation early (ours). Emits ReservationResumed. Roles: patron, counter, general
   * materials.
   */
  resumeReservation: (
    command: GivenCommand<'resumeReservation'>,
  ): CommandResult<'resumeReservation', Accepted, More> => give(decisions.resumeReservation, command),

  /**
   * Returns a removed copy to circulation, for example after repair, binding or an exhibition (ours). Emits
   * ReturnedToCirculation. Roles: general materials.
   */
  returnToCirculation: (
    command: GivenCommand<'returnToCirculation'>,
  ): CommandResult<'returnToCirculation', Accepted, More> => give(decisions.returnToCirculation, command),

  /**
   * Sets a copy from the shelf aside for the first reservation that may have it (R45, R54). The command names only the
   * copy. Emits Secured, TurnCame. Roles: general materials, counter.
   */
  secure: (command: GivenCommand<'secure'>): CommandResult<'secure', Accepted, More> =>
    give(decisions.secure, command),

  /**
   * Sends a copy to a branch, a home or another counter. To a branch or a home, the copy leaves on a dispatch day after
   * its notice (R51, R3, A27, A52). Emits PickedUp, Shipped, TurnCame. Roles: dispatch, general materials.
   */
  ship: (command: GivenCommand<'ship'>): CommandResult<'ship', Accepted, More> =>
    give(decisions.ship, command),

  /**
   * Records that a branch or counter sends a copy back to the headquarters (A40). Emits ReturnShipped. Roles: branch,
   * counter.
   */
  shipReturn: (command: GivenCommand<'shipReturn'>): CommandResult<'shipReturn', Accepted, More> =>
    give(decisions.shipReturn, command),

  /**
   * 休止: suspends a waiting reservation until a day (ours). Until then the reservation keeps its position in the queue,
   * but no copy is secured for it. Emits ReservationSuspended. Roles: patron, counter, general materials.
   */
  suspendReservation: (
    command: GivenCommand<'suspendReservation'>,
  ): CommandResult<'suspendReservation', Accepted, More> => give(decisions.suspendReservation, command),

  /**
   * Takes a mistake back: undoes a command of the same day, if nothing has happened since (ours). Emits TurnPassedOn,
   * Undone. Roles: counter, branch, dispatch, general materials.
   */
  undo: (command: GivenCommand<'undo'>): CommandResult<'undo', Accepted, More> =>
    give(decisions.undo, command),

  /** Withdraws a copy: it leaves the library for good (A21). Emits Withdrawn. Roles: general materials. */
  withdraw: (command: GivenCommand<'withdraw'>): CommandResult<'withdraw', Accepted, More> =>
    give(decisions.withdraw, command),
});
