import type { RuleText } from '../vocabulary/index.js';
import type { CommandType } from './lending-command.js';
import { actorAllowed } from './preconditions/actor-allowed.js';
import { afterTheNotice } from './ship/rules/after-the-notice.js';
import { afterThoseSecured } from './change-rank/rules/after-those-secured.js';
import { atOwnPlace } from './remove-from-circulation/rules/at-own-place.js';
import { atTheHeadquarters } from './preconditions/at-the-headquarters.js';
import { atTheRightPlace } from './pick-up/rules/at-the-right-place.js';
import { awaitingDispatch } from './ship/awaiting-dispatch.js';
import { awaitingPickup } from './pick-up/awaiting-pickup.js';
import { branchCardShown } from './pick-up/rules/branch-card-shown.js';
import { byRegisteredMail } from './send-card/rules/by-registered-mail.js';
import { cardNotSent } from './send-card/rules/card-not-sent.js';
import { cardValid } from './send-card/rules/card-valid.js';
import { changeProved } from './preconditions/change-proved.js';
import { changesSomething } from './preconditions/changes-something.js';
import { confirmedInTime } from './renew/rules/confirmed-in-time.js';
import { copyAtThisPlace } from './ship-return/rules/copy-at-this-place.js';
import { copyIs } from './preconditions/copy-is.js';
import { copyOfTitle } from './migrate-reservation/rules/copy-of-title.js';
import { daysInPeriod } from './preconditions/days-in-period.js';
import { dispatchAndPickupDays } from './record-notice/dispatch-and-pickup-days.js';
import { distinctRanks } from './preconditions/distinct-ranks.js';
import { dueAfterClosure } from './extend-closure/rules/due-after-closure.js';
import { dueAfterLent } from './migrate-loan/rules/due-after-lent.js';
import { enoughOnTheShelf } from './pick-up/rules/enough-on-the-shelf.js';
import { evidenceShown } from './preconditions/evidence-shown.js';
import { freedPlaceUnused } from './undo/rules/freed-place-unused.js';
import { fromTheCounter } from './pick-up/rules/from-the-counter.js';
import { groupKnown } from './preconditions/group-known.js';
import { hasItsReason } from './record-notice/rules/has-its-reason.js';
import { headquartersIsCounter } from './add-pickup-location/rules/headquarters-is-counter.js';
import { holdEnd } from './expire-hold/hold-end.js';
import { holdHasBegun } from './expire-hold/rules/hold-has-begun.js';
import { holdIsOver } from './expire-hold/rules/hold-is-over.js';
import { homeAllowed } from './preconditions/home-allowed.js';
import { homeDelivered } from './reserve/rules/home-delivered.js';
import { idCopyReturned } from './send-card/rules/id-copy-returned.js';
import { inTheGroup } from './preconditions/in-the-group.js';
import { isABranch } from './declare-branch-registration/rules/is-a-branch.js';
import { lastHoldDay } from './expire-hold/last-hold-day.js';
import { lendable } from './preconditions/lendable.js';
import { loanable } from './reserve/rules/loanable.js';
import { locationKnown } from './preconditions/location-known.js';
import { locationOpen } from './preconditions/location-open.js';
import { lostBooksSettled } from './forget-borrower/rules/lost-books-settled.js';
import { migrationOpen } from './preconditions/migration-open.js';
import { newCopy } from './preconditions/new-copy.js';
import { newGroup } from './reserve-in-order/rules/new-group.js';
import { newLoan } from './preconditions/new-loan.js';
import { newLocation } from './add-pickup-location/rules/new-location.js';
import { newReservations } from './preconditions/new-reservations.js';
import { nextNotice } from './record-notice/rules/next-notice.js';
import { noCopyLeft } from './declare-unfillable/rules/no-copy-left.js';
import { noMailWaits } from './forget-borrower/rules/no-mail-waits.js';
import { noOverdueLoan } from './renew/rules/no-overdue-loan.js';
import { nobodyWaiting } from './renew/rules/nobody-waiting.js';
import { noneSetAside } from './pick-up/rules/none-set-aside.js';
import { notAtHome } from './preconditions/not-at-home.js';
import { notBlocked } from './preconditions/not-blocked.js';
import { notForTheHeadquarters } from './ship/rules/not-for-the-headquarters.js';
import { notInterlibrary } from './renew/rules/not-interlibrary.js';
import { notLeftSince } from './undo/rules/not-left-since.js';
import { notOnWeb } from './preconditions/not-on-web.js';
import { notPickedUpAtBranch } from './renew/rules/not-picked-up-at-branch.js';
import { notRenewedSince } from './undo/rules/not-renewed-since.js';
import { notRetroactive } from './preconditions/not-retroactive.js';
import { notTheHeadquarters } from './close-pickup-location/rules/not-the-headquarters.js';
import { notTooFarAhead } from './suspend-reservation/rules/not-too-far-ahead.js';
import { notTwice } from './reserve/rules/not-twice.js';
import { notYetLeft } from './change-pickup/rules/not-yet-left.js';
import { notYetSecured } from './cancel/rules/not-yet-secured.js';
import { nothingOpen } from './forget-borrower/rules/nothing-open.js';
import { oldNumberKnown } from './change-phone/rules/old-number-known.js';
import { onADispatchDay } from './ship/rules/on-a-dispatch-day.js';
import { onTheSameDay } from './undo/rules/on-the-same-day.js';
import { oneHeadquarters } from './add-pickup-location/rules/one-headquarters.js';
import { onePickup } from './reserve-in-order/rules/one-pickup.js';
import { oneRenewalLimit } from './renew/rules/one-renewal-limit.js';
import { openBorrower } from './preconditions/open-borrower.js';
import { openDispatchDays } from './publish-dispatch-days/rules/open-dispatch-days.js';
import { openLoan } from './preconditions/open-loan.js';
import { ownCommand } from './undo/rules/own-command.js';
import { ownCopy } from './secure/rules/own-copy.js';
import { ownLoan } from './preconditions/own-loan.js';
import { ownReservation } from './preconditions/own-reservation.js';
import { paidByPostAlone } from './accept-return/rules/paid-by-post-alone.js';
import { passwordExists } from './clear-password/rules/password-exists.js';
import { pickupsKnown } from './reserve/rules/pickups-known.js';
import { pickupsOpen } from './reserve/rules/pickups-open.js';
import { placedBeforeOpening } from './migrate-reservation/rules/placed-before-opening.js';
import { policyInForce } from './preconditions/policy-in-force.js';
import { postageEnclosed } from './register-patron/rules/postage-enclosed.js';
import { prefecturalCardShown } from './pick-up/rules/prefectural-card-shown.js';
import { promisedDays } from './record-notice/promised-days.js';
import { pseudonymOfReservation } from './pick-up/rules/pseudonym-of-reservation.js';
import { pseudonymUsed } from './forget-borrower/rules/pseudonym-used.js';
import { pseudonymsComplete } from './preconditions/pseudonyms-complete.js';
import { rankNotSettled } from './change-rank/rules/rank-not-settled.js';
import { readyByThen } from './record-notice/rules/ready-by-then.js';
import { reasonGiven } from './cancel/rules/reason-given.js';
import { reopenLoan } from './undo/reopen-loan.js';
import { reopenReservation } from './undo/reopen-reservation.js';
import { requestOpen } from './preconditions/request-open.js';
import { reservationIs } from './preconditions/reservation-is.js';
import { rightPlace } from './preconditions/right-place.js';
import { rightReturnPlace } from './accept-return/rules/right-return-place.js';
import { setAsideForBorrower } from './pick-up/rules/set-aside-for-borrower.js';
import { sinceTheLastOpenDay } from './accept-return/rules/since-the-last-open-day.js';
import { somebodyWaiting } from './secure/rules/somebody-waiting.js';
import { somethingToUndo } from './undo/rules/something-to-undo.js';
import { stillTheLast } from './undo/rules/still-the-last.js';
import { suspensionOffered } from './suspend-reservation/rules/suspension-offered.js';
import { tenYearsAtMost } from './preconditions/ten-years-at-most.js';
import { titleNotTakenAgain } from './undo/rules/title-not-taken-again.js';
import { transitHasDestination } from './migrate-reservation/rules/transit-has-destination.js';
import { turnNotUsed } from './undo/rules/turn-not-used.js';
import { twoOrMore } from './reserve-in-order/rules/two-or-more.js';
import { untilADayAhead } from './suspend-reservation/rules/until-a-day-ahead.js';
import { withinHorizon } from './preconditions/within-horizon.js';
import { withinLimit } from './reserve/rules/within-limit.js';
import { withoutContradiction } from './publish-policy/rules/without-contradiction.js';

/**
 * The rules that each command may apply. A test writes this list from the folders:
 * `npx vitest run --project lending decisions.test --update`.
 */
export const rulesOfCommands: Readonly<Record<CommandType, readonly RuleText[]>> = {
  AcceptReturn: [
    actorAllowed,
    policyInForce,
    locationKnown,
    copyIs,
    withinHorizon,
    openLoan,
    rightReturnPlace,
    paidByPostAlone,
    sinceTheLastOpenDay,
  ],
  AcceptTitleRequest: [actorAllowed, requestOpen],
  AddCopy: [actorAllowed, newCopy],
  AddPickupLocation: [actorAllowed, newLocation, oneHeadquarters, headquartersIsCounter],
  Arrive: [actorAllowed, policyInForce, rightPlace, reservationIs, copyIs],
  Cancel: [actorAllowed, policyInForce, reservationIs, ownReservation, notYetSecured, reasonGiven],
  ChangeAddress: [actorAllowed, changesSomething, notOnWeb, changeProved],
  ChangeLoanClass: [actorAllowed, copyIs, changesSomething],
  ChangeName: [actorAllowed, changesSomething, notOnWeb, changeProved],
  ChangePhone: [actorAllowed, changesSomething, oldNumberKnown, notOnWeb],
  ChangePickup: [
    actorAllowed,
    policyInForce,
    locationKnown,
    homeAllowed,
    locationOpen,
    reservationIs,
    ownReservation,
    copyIs,
    changesSomething,
    notYetLeft,
  ],
  ChangePickupLocation: [actorAllowed, locationKnown, changesSomething, headquartersIsCounter],
  ChangeRank: [
    actorAllowed,
    changesSomething,
    distinctRanks,
    rankNotSettled,
    inTheGroup,
    afterThoseSecured,
    groupKnown,
  ],
  ClearPassword: [actorAllowed, passwordExists],
  CloseBorrower: [actorAllowed, changesSomething],
  CloseMigration: [actorAllowed, migrationOpen],
  ClosePickupLocation: [
    actorAllowed,
    policyInForce,
    locationKnown,
    changesSomething,
    notRetroactive,
    notTheHeadquarters,
  ],
  DeclareBranchRegistration: [actorAllowed, locationKnown, changesSomething, isABranch],
  DeclareFound: [actorAllowed, atTheHeadquarters, copyIs],
  DeclareLost: [actorAllowed, copyIs, changesSomething, openLoan],
  DeclareUnfillable: [actorAllowed, policyInForce, reservationIs, noCopyLeft],
  DeclineTitleRequest: [actorAllowed, requestOpen],
  ExpireHold: [
    actorAllowed,
    policyInForce,
    reservationIs,
    withinHorizon,
    lastHoldDay,
    holdIsOver,
    holdHasBegun,
    holdEnd,
  ],
  ExtendClosure: [
    actorAllowed,
    policyInForce,
    locationKnown,
    locationOpen,
    changesSomething,
    notRetroactive,
    daysInPeriod,
    tenYearsAtMost,
    dueAfterClosure,
  ],
  ForgetBorrower: [actorAllowed, changesSomething, pseudonymUsed, noMailWaits, lostBooksSettled, nothingOpen],
  IssueCard: [actorAllowed],
  LendToLibrary: [actorAllowed, copyIs],
  LoseInTransit: [actorAllowed, reservationIs, copyIs],
  MigrateCopy: [actorAllowed, locationKnown, newCopy, migrationOpen],
  MigrateLoan: [
    actorAllowed,
    locationKnown,
    copyIs,
    openBorrower,
    lendable,
    newLoan,
    migrationOpen,
    dueAfterLent,
  ],
  MigrateReadingOrder: [actorAllowed, distinctRanks, inTheGroup, groupKnown, migrationOpen],
  MigrateReservation: [
    actorAllowed,
    locationKnown,
    copyIs,
    openBorrower,
    withinHorizon,
    newReservations,
    lendable,
    lastHoldDay,
    migrationOpen,
    placedBeforeOpening,
    transitHasDestination,
    copyOfTitle,
  ],
  OpenMigration: [actorAllowed, changesSomething],
  PickUp: [
    actorAllowed,
    policyInForce,
    locationKnown,
    rightPlace,
    copyIs,
    openBorrower,
    pseudonymsComplete,
    notBlocked,
    lendable,
    setAsideForBorrower,
    atTheRightPlace,
    prefecturalCardShown,
    branchCardShown,
    awaitingPickup,
    fromTheCounter,
    enoughOnTheShelf,
    noneSetAside,
    pseudonymOfReservation,
    newLoan,
    notAtHome,
  ],
  PublishClosedDays: [
    actorAllowed,
    policyInForce,
    locationKnown,
    changesSomething,
    notRetroactive,
    daysInPeriod,
    tenYearsAtMost,
  ],
  PublishDispatchDays: [
    actorAllowed,
    policyInForce,
    changesSomething,
    notRetroactive,
    daysInPeriod,
    tenYearsAtMost,
    openDispatchDays,
  ],
  PublishPolicy: [actorAllowed, changesSomething, notRetroactive, withoutContradiction],
  ReceiveAtHeadquarters: [actorAllowed, policyInForce, atTheHeadquarters, copyIs],
  ReceiveFromLibrary: [actorAllowed, copyIs],
  RecordNotice: [
    actorAllowed,
    policyInForce,
    locationKnown,
    reservationIs,
    withinHorizon,
    dispatchAndPickupDays,
    readyByThen,
    promisedDays,
    nextNotice,
    hasItsReason,
    lastHoldDay,
    holdEnd,
  ],
  RecordReview: [actorAllowed, changesSomething],
  RegisterPatron: [actorAllowed, policyInForce, evidenceShown, postageEnclosed],
  RemoveFromCirculation: [actorAllowed, copyIs, changesSomething, atOwnPlace],
  Renew: [
    actorAllowed,
    policyInForce,
    pseudonymsComplete,
    notBlocked,
    openLoan,
    ownLoan,
    notPickedUpAtBranch,
    noOverdueLoan,
    nobodyWaiting,
    oneRenewalLimit,
    notInterlibrary,
    confirmedInTime,
  ],
  ReopenPickupLocation: [actorAllowed, locationKnown, changesSomething],
  Reserve: [
    actorAllowed,
    policyInForce,
    locationKnown,
    homeAllowed,
    locationOpen,
    openBorrower,
    pseudonymsComplete,
    notBlocked,
    withinLimit,
    loanable,
    notTwice,
    pickupsKnown,
    newReservations,
    homeDelivered,
    pickupsOpen,
    notAtHome,
  ],
  ReserveInOrder: [
    actorAllowed,
    policyInForce,
    locationKnown,
    homeAllowed,
    locationOpen,
    openBorrower,
    pseudonymsComplete,
    notBlocked,
    withinLimit,
    loanable,
    notTwice,
    pickupsKnown,
    newReservations,
    homeDelivered,
    pickupsOpen,
    distinctRanks,
    twoOrMore,
    onePickup,
    newGroup,
    notAtHome,
  ],
  ResumeReservation: [actorAllowed, policyInForce, reservationIs, ownReservation, changesSomething],
  ReturnToCirculation: [actorAllowed, copyIs, changesSomething],
  Secure: [actorAllowed, policyInForce, atTheHeadquarters, copyIs, lendable, somebodyWaiting, ownCopy],
  SendCard: [actorAllowed, idCopyReturned, cardNotSent, byRegisteredMail, cardValid],
  SetMailAddress: [actorAllowed, changesSomething],
  SetPassword: [actorAllowed],
  Ship: [
    actorAllowed,
    policyInForce,
    locationKnown,
    atTheHeadquarters,
    reservationIs,
    copyIs,
    withinHorizon,
    notForTheHeadquarters,
    onADispatchDay,
    afterTheNotice,
    awaitingDispatch,
    newLoan,
    notAtHome,
  ],
  ShipReturn: [actorAllowed, copyIs, copyAtThisPlace],
  SubmitTitleRequest: [actorAllowed],
  SuspendReservation: [
    actorAllowed,
    policyInForce,
    reservationIs,
    ownReservation,
    changesSomething,
    suspensionOffered,
    untilADayAhead,
    notTooFarAhead,
  ],
  Undo: [
    actorAllowed,
    policyInForce,
    pseudonymsComplete,
    somethingToUndo,
    ownCommand,
    onTheSameDay,
    stillTheLast,
    turnNotUsed,
    freedPlaceUnused,
    reopenReservation,
    notRenewedSince,
    titleNotTakenAgain,
    notLeftSince,
    reopenLoan,
  ],
  Withdraw: [actorAllowed, copyIs],
};
