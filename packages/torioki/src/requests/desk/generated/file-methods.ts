import type { RefusalCode } from '../../../answers/answer.js';
import type { GivenTo, MakeQuery } from '../../../answers/query-definition.js';
import type { MakeRequest, SentWith } from '../../../answers/request-definition.js';
import { fileCommands } from '../../patrons/borrowing-commands.js';
import type { ForPatron } from '../../patrons/for-patron.js';
import { fileQueries, fileRequests } from '../file-requests.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const fileCommandsMethods = <More extends RefusalCode, Other extends object = never>(
  ask: MakeRequest<ForPatron, More, Other>,
) => ({
  /**
   * 予約: reserves all confirmed lines and removes them from the cart, or refuses them all (R40, R43, R48, A8). Emits
   * Reserved. Refusals: `patron-unknown`, `patron-leaving`, `not-registered-at-pickup`, and those of the command
   * Reserve. Roles at a desk: counter, general materials.
   */
  reserve: (request: SentWith<typeof fileCommands.reserve>) => ask('reserve', fileCommands.reserve, request),

  /**
   * 読みたい順予約: reserves several titles as a reading order; the title with the smallest rank comes first (R41, R44, R45).
   * Emits ReadingOrderSet, Reserved, TurnCame. Refusals: `patron-unknown`, `patron-leaving`, `not-registered-at-pickup`,
   * and those of the command ReserveInOrder. Roles at a desk: counter, general materials.
   */
  reserveInOrder: (request: SentWith<typeof fileCommands.reserveInOrder>) =>
    ask('reserveInOrder', fileCommands.reserveInOrder, request),

  /**
   * 優先順位の変更: changes the ranks of reservations without a secured copy (A32). Emits ReadingOrderSet, TurnCame,
   * TurnPassedOn. Refusals: `patron-unknown`, `patron-leaving`, and those of the command ChangeRank. Roles at a desk:
   * counter, general materials.
   */
  changeRank: (request: SentWith<typeof fileCommands.changeRank>) =>
    ask('changeRank', fileCommands.changeRank, request),

  /**
   * 貸出延長: renews a loan; the new due date is counted from the click (R75–R83). Emits Renewed. Refusals:
   * `patron-unknown`, `patron-leaving`, and those of the command Renew. Roles at a desk: counter, general materials.
   */
  renew: (request: SentWith<typeof fileCommands.renew>) => ask('renew', fileCommands.renew, request),

  /**
   * 予約の取消し: cancels a reservation. A patron can do so while it is 予約中 (R72, R73), staff until the pickup, with a reason
   * for the patron (R74). Emits Cancelled, DeclaredLost, RemovedFromCirculation, Secured, TurnCame. Refusals:
   * `patron-unknown`, and those of the command Cancel. Roles at a desk: general materials, counter.
   */
  cancel: (request: SentWith<typeof fileCommands.cancel>) => ask('cancel', fileCommands.cancel, request),

  /**
   * 受取場所の変更: chooses another pickup place for a reservation that is 予約中 (R72, R73, A32); the general materials section
   * may do so until the copy leaves (R74). Emits PickupChanged. Refusals: `patron-unknown`, `patron-leaving`,
   * `not-registered-at-pickup`, and those of the command ChangePickup. Roles at a desk: counter, general materials.
   */
  changePickup: (request: SentWith<typeof fileCommands.changePickup>) =>
    ask('changePickup', fileCommands.changePickup, request),

  /**
   * 予約の休止: suspends a reservation that is 予約中, if the policy offers suspensions. Until the given day the reservation
   * gets no copy, but keeps its place in the queue (ours). Emits ReservationSuspended. Refusals: `patron-unknown`,
   * `patron-leaving`, and those of the command SuspendReservation. Roles at a desk: counter, general materials.
   */
  suspendReservation: (request: SentWith<typeof fileCommands.suspendReservation>) =>
    ask('suspendReservation', fileCommands.suspendReservation, request),

  /**
   * 休止した予約の再開: resumes a suspended reservation (ours). Emits ReservationResumed. Refusals: `patron-unknown`, and those
   * of the command ResumeReservation. Roles at a desk: counter, general materials.
   */
  resumeReservation: (request: SentWith<typeof fileCommands.resumeReservation>) =>
    ask('resumeReservation', fileCommands.resumeReservation, request),

  /**
   * 貸出: hands over a copy that is set aside for any of the patron’s pseudonyms (R57, R60, R61), or lends one from the
   * shelf. Emits PickedUp, TurnCame. Refusals: `patron-unknown`, `patron-leaving`, and those of the command PickUp.
   * Roles at a desk: counter, branch.
   */
  pickUp: (request: SentWith<typeof fileCommands.pickUp>) => ask('pickUp', fileCommands.pickUp, request),
});

export const fileRequestsMethods = <More extends RefusalCode>(ask: MakeRequest<ForPatron, More>) => ({
  /**
   * 利用登録の取消し: ends a registration: removes the password and refuses new requests; open loans and reservations continue
   * to their end, and then the patron is forgotten (A59). The history records BorrowerClosed. Refusals:
   * `patron-unknown`, `patron-leaving`. Roles at a desk: general materials, counter.
   */
  leave: (request: SentWith<typeof fileRequests.leave>) => ask('leave', fileRequests.leave, request),

  /**
   * 利用者番号の引き継ぎ: gives a pseudonym without a patron to the patron who proves a reservation or loan under it. The open
   * loans and reservations of the pseudonym then belong to the patron, and no new ones begin under it (R4). Emits
   * BorrowerClosed. Refusals: `patron-unknown`, `borrower-known`, `borrower-unknown`, and those of the command
   * CloseBorrower. Roles at a desk: general materials.
   */
  adopt: (request: SentWith<typeof fileRequests.adopt>) => ask('adopt', fileRequests.adopt, request),
});

export const fileQueriesMethods = <More extends RefusalCode>(show: MakeQuery<ForPatron, More>) => ({
  /**
   * 利用者情報の照会: shows the patron’s data: the person in a host’s directory, or the whole record in a registry (R4).
   * Refusals: `patron-unknown`. Roles: general materials, counter.
   */
  patron: (...given: GivenTo<typeof fileQueries.patron>) => show('patron', fileQueries.patron, given),

  /**
   * 閲覧記録の照会: shows the accesses of staff to the patron’s data: the staff code and the day, the last day first. Accesses
   * with a scanned card, or with a command for the patron on the same day, are left out (ours). Each is shown for
   * `accessLogDays` days, from the day after. Refusals: `patron-unknown`. Roles: general materials.
   */
  accessLog: (...given: GivenTo<typeof fileQueries.accessLog>) =>
    show('accessLog', fileQueries.accessLog, given),
});
