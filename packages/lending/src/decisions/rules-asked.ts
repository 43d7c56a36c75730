import type { RuleText } from '../vocabulary/index.js';
import type { CommandType } from './lending-command.js';
import { actorAllowed } from './preconditions/actor-allowed.js';
import { afterTheNotice } from './ship/rules/after-the-notice.js';
import { afterThoseSecured } from './change-rank/rules/after-those-secured.js';
import { atOwnPlace } from './remove-from-circulation/rules/at-own-place.js';
import { atTheRightPlace } from './pick-up/rules/at-the-right-place.js';
import { awaitingDispatch } from './ship/awaiting-dispatch.js';
import { awaitingPickup } from './pick-up/awaiting-pickup.js';
import { branchCardShown } from './pick-up/rules/branch-card-shown.js';
import { byRegisteredMail } from './send-card/rules/by-registered-mail.js';
import { cardNotSent } from './send-card/rules/card-not-sent.js';
import { cardValid } from './send-card/rules/card-valid.js';
import { changeProved } from './preconditions/change-proved.js';
import { closedBefore } from './forget-borrower/rules/closed-before.js';
import { confirmedInTime } from './renew/rules/confirmed-in-time.js';
import { copyIs } from './preconditions/copy-is.js';
import { daysInPeriod } from './preconditions/days-in-period.js';
import { daysPromised } from './record-notice/days-promised.js';
import { daysToCome } from './record-notice/days-to-come.js';
import { distinctRanks } from './preconditions/distinct-ranks.js';
import { dueAfterIt } from './extend-closure/rules/due-after-it.js';
import { dueAfterLent } from './take-over-loan/rules/due-after-lent.js';
import { enoughOnTheShelf } from './pick-up/rules/enough-on-the-shelf.js';
import { evidenceShown } from './preconditions/evidence-shown.js';
import { fromTheCounter } from './pick-up/rules/from-the-counter.js';
import { fromThisPlace } from './ship-return/rules/from-this-place.js';
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
import { notOnWeb } from './preconditions/not-on-web.js';
import { notPickedUpAtBranch } from './renew/rules/not-picked-up-at-branch.js';
import { notRetroactive } from './preconditions/not-retroactive.js';
import { notSoAlready } from './preconditions/not-so-already.js';
import { notTheHeadquarters } from './close-pickup-location/rules/not-the-headquarters.js';
import { notTooFarAhead } from './suspend-reservation/rules/not-too-far-ahead.js';
import { notTwice } from './reserve/rules/not-twice.js';
import { notYetLeft } from './change-pickup/rules/not-yet-left.js';
import { notYetSecured } from './cancel/rules/not-yet-secured.js';
import { nothingOpen } from './preconditions/nothing-open.js';
import { ofItsTitle } from './take-over-reservation/rules/of-its-title.js';
import { oldNumberKnown } from './change-phone/rules/old-number-known.js';
import { onADispatchDay } from './ship/rules/on-a-dispatch-day.js';
import { onTheWaySomewhere } from './take-over-reservation/rules/on-the-way-somewhere.js';
import { oneHeadquarters } from './add-pickup-location/rules/one-headquarters.js';
import { onePickup } from './reserve-in-order/rules/one-pickup.js';
import { oneRenewalLimit } from './renew/rules/one-renewal-limit.js';
import { openBorrower } from './preconditions/open-borrower.js';
import { openDispatchDays } from './publish-dispatch-days/rules/open-dispatch-days.js';
import { openLoan } from './preconditions/open-loan.js';
import { ownCopy } from './secure/rules/own-copy.js';
import { ownLoan } from './preconditions/own-loan.js';
import { ownReservation } from './preconditions/own-reservation.js';
import { paidByPostAlone } from './accept-return/rules/paid-by-post-alone.js';
import { passwordThere } from './clear-password/rules/password-there.js';
import { pickupsKnown } from './reserve/rules/pickups-known.js';
import { pickupsOpen } from './reserve/rules/pickups-open.js';
import { policyInForce } from './preconditions/policy-in-force.js';
import { postageEnclosed } from './register-patron/rules/postage-enclosed.js';
import { prefecturalCardShown } from './pick-up/rules/prefectural-card-shown.js';
import { rankNotSettled } from './change-rank/rules/rank-not-settled.js';
import { readyByThen } from './record-notice/rules/ready-by-then.js';
import { reasonGiven } from './cancel/rules/reason-given.js';
import { requestOpen } from './preconditions/request-open.js';
import { reservationIs } from './preconditions/reservation-is.js';
import { rightPlace } from './preconditions/right-place.js';
import { rightReturnPlace } from './accept-return/rules/right-return-place.js';
import { setAsideForBorrower } from './pick-up/rules/set-aside-for-borrower.js';
import { sinceBeforeTheOpening } from './take-over-reservation/rules/since-before-the-opening.js';
import { somebodyWaiting } from './secure/rules/somebody-waiting.js';
import { suspensionOffered } from './suspend-reservation/rules/suspension-offered.js';
import { takeOverOpen } from './preconditions/take-over-open.js';
import { tenYearsAtMost } from './preconditions/ten-years-at-most.js';
import { twoOrMore } from './reserve-in-order/rules/two-or-more.js';
import { untilADayAhead } from './suspend-reservation/rules/until-a-day-ahead.js';
import { withinHorizon } from './preconditions/within-horizon.js';
import { withinLimit } from './reserve/rules/within-limit.js';
import { withoutContradiction } from './publish-policy/rules/without-contradiction.js';

/**
 * The rules that each command may ask, as they stand in the rule book. Written by the test that compares it with the
 * folders: `npx vitest run --project lending decisions.test --update`.
 */
export const rulesAsked: Readonly<Record<CommandType, readonly RuleText[]>> = {
  AcceptReturn: [
    actorAllowed,
    policyInForce,
    locationKnown,
    copyIs,
    openLoan,
    rightReturnPlace,
    paidByPostAlone,
  ],
  AcceptTitleRequest: [actorAllowed, requestOpen],
  AddCopy: [actorAllowed, newCopy],
  AddPickupLocation: [actorAllowed, newLocation, oneHeadquarters, headquartersIsCounter],
  Arrive: [actorAllowed, policyInForce, rightPlace, reservationIs, copyIs],
  Cancel: [actorAllowed, policyInForce, reservationIs, ownReservation, notYetSecured, reasonGiven],
  ChangeAddress: [actorAllowed, notSoAlready, notOnWeb, changeProved],
  ChangeLoanClass: [actorAllowed, copyIs, notSoAlready],
  ChangeName: [actorAllowed, notSoAlready, notOnWeb, changeProved],
  ChangePhone: [actorAllowed, notSoAlready, oldNumberKnown, notOnWeb],
  ChangePickup: [
    actorAllowed,
    policyInForce,
    locationKnown,
    homeAllowed,
    locationOpen,
    reservationIs,
    ownReservation,
    copyIs,
    notSoAlready,
    notYetLeft,
  ],
  ChangePickupLocation: [actorAllowed, locationKnown, notSoAlready, headquartersIsCounter],
  ChangeRank: [
    actorAllowed,
    notSoAlready,
    distinctRanks,
    rankNotSettled,
    inTheGroup,
    afterThoseSecured,
    groupKnown,
  ],
  CheckIn: [actorAllowed, policyInForce, copyIs],
  ClearPassword: [actorAllowed, passwordThere],
  CloseBorrower: [actorAllowed, nothingOpen, notSoAlready],
  ClosePickupLocation: [
    actorAllowed,
    policyInForce,
    locationKnown,
    notSoAlready,
    notRetroactive,
    notTheHeadquarters,
  ],
  CloseTakeOver: [actorAllowed, takeOverOpen],
  DeclareBranchRegistration: [actorAllowed, locationKnown, notSoAlready, isABranch],
  DeclareFound: [actorAllowed, copyIs],
  DeclareLost: [actorAllowed, copyIs, notSoAlready, openLoan],
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
    notSoAlready,
    notRetroactive,
    daysInPeriod,
    tenYearsAtMost,
    dueAfterIt,
  ],
  ForgetBorrower: [actorAllowed, nothingOpen, notSoAlready, closedBefore, noMailWaits, lostBooksSettled],
  IssueCard: [actorAllowed],
  LendToLibrary: [actorAllowed, copyIs],
  LoseInTransit: [actorAllowed, reservationIs, copyIs],
  OpenTakeOver: [actorAllowed, notSoAlready],
  PickUp: [
    actorAllowed,
    policyInForce,
    locationKnown,
    rightPlace,
    copyIs,
    openBorrower,
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
    newLoan,
    notAtHome,
  ],
  PublishClosedDays: [
    actorAllowed,
    policyInForce,
    locationKnown,
    notSoAlready,
    notRetroactive,
    daysInPeriod,
    tenYearsAtMost,
  ],
  PublishDispatchDays: [
    actorAllowed,
    policyInForce,
    notSoAlready,
    notRetroactive,
    daysInPeriod,
    tenYearsAtMost,
    openDispatchDays,
  ],
  PublishPolicy: [actorAllowed, notSoAlready, notRetroactive, withoutContradiction],
  ReceiveFromLibrary: [actorAllowed, copyIs],
  RecordNotice: [
    actorAllowed,
    policyInForce,
    locationKnown,
    reservationIs,
    withinHorizon,
    daysToCome,
    readyByThen,
    daysPromised,
    nextNotice,
    hasItsReason,
    lastHoldDay,
    holdEnd,
  ],
  RegisterPatron: [actorAllowed, policyInForce, evidenceShown, postageEnclosed],
  RemoveFromCirculation: [actorAllowed, copyIs, notSoAlready, atOwnPlace],
  Renew: [
    actorAllowed,
    policyInForce,
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
  ReopenPickupLocation: [actorAllowed, locationKnown, notSoAlready],
  Reserve: [
    actorAllowed,
    policyInForce,
    locationKnown,
    homeAllowed,
    locationOpen,
    openBorrower,
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
  ResumeReservation: [actorAllowed, policyInForce, reservationIs, ownReservation, notSoAlready],
  ReturnToCirculation: [actorAllowed, copyIs, notSoAlready],
  Secure: [actorAllowed, policyInForce, copyIs, lendable, somebodyWaiting, ownCopy],
  SendCard: [actorAllowed, idCopyReturned, cardNotSent, byRegisteredMail, cardValid],
  SetMailAddress: [actorAllowed, notSoAlready],
  SetPassword: [actorAllowed],
  Ship: [
    actorAllowed,
    policyInForce,
    locationKnown,
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
  ShipReturn: [actorAllowed, copyIs, fromThisPlace],
  SubmitTitleRequest: [actorAllowed],
  SuspendReservation: [
    actorAllowed,
    policyInForce,
    reservationIs,
    ownReservation,
    notSoAlready,
    suspensionOffered,
    untilADayAhead,
    notTooFarAhead,
  ],
  TakeOverCopy: [actorAllowed, locationKnown, newCopy, takeOverOpen],
  TakeOverLoan: [
    actorAllowed,
    locationKnown,
    copyIs,
    openBorrower,
    lendable,
    newLoan,
    takeOverOpen,
    dueAfterLent,
  ],
  TakeOverReadingOrder: [actorAllowed, distinctRanks, inTheGroup, groupKnown, takeOverOpen],
  TakeOverReservation: [
    actorAllowed,
    locationKnown,
    copyIs,
    openBorrower,
    withinHorizon,
    newReservations,
    lendable,
    lastHoldDay,
    takeOverOpen,
    sinceBeforeTheOpening,
    onTheWaySomewhere,
    ofItsTitle,
  ],
  Withdraw: [actorAllowed, copyIs],
};
