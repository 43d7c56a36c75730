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
   * 予約: reserves all confirmed lines, or refuses them all, and removes them from the cart (R40, R43, R48, A8). Emits
   * Reserved. Refused with `patron-unknown`, `patron-leaving`, `not-registered-at-pickup`, and as the command Reserve.
   * At a desk by counter, general materials.
   */
  reserve: (request: SentWith<typeof fileCommands.reserve>) => ask('reserve', fileCommands.reserve, request),

  /**
   * 読みたい順予約: reserves lines in an order, smaller ranks first (R41, R44, R45). Emits ReadingOrderSet, Reserved, TurnCame.
   * Refused with `patron-unknown`, `patron-leaving`, `not-registered-at-pickup`, and as the command ReserveInOrder. At a
   * desk by counter, general materials.
   */
  reserveInOrder: (request: SentWith<typeof fileCommands.reserveInOrder>) =>
    ask('reserveInOrder', fileCommands.reserveInOrder, request),

  /**
   * 優先順位の変更: changes the ranks of reservations without a secured copy (A32). Emits ReadingOrderSet, TurnCame,
   * TurnPassedOn. Refused with `patron-unknown`, `patron-leaving`, and as the command ChangeRank. At a desk by counter,
   * general materials.
   */
  changeRank: (request: SentWith<typeof fileCommands.changeRank>) =>
    ask('changeRank', fileCommands.changeRank, request),

  /**
   * 貸出延長: renews a loan; the new due date is counted from the click (R75–R83). Emits Renewed. Refused with
   * `patron-unknown`, `patron-leaving`, and as the command Renew. At a desk by counter, general materials.
   */
  renew: (request: SentWith<typeof fileCommands.renew>) => ask('renew', fileCommands.renew, request),

  /**
   * 予約の取消し: cancels a reservation: the patron while it is 予約中 (R72, R73), staff until the pickup, with a reason for the
   * patron (R74). Emits Cancelled, DeclaredLost, RemovedFromCirculation, Secured, TurnCame. Refused with
   * `patron-unknown`, and as the command Cancel. At a desk by general materials, counter.
   */
  cancel: (request: SentWith<typeof fileCommands.cancel>) => ask('cancel', fileCommands.cancel, request),

  /**
   * 受取場所の変更: chooses another pickup place for a reservation that is 予約中 (R72, R73, A32); general materials may do so
   * until the copy leaves (R74). Emits PickupChanged. Refused with `patron-unknown`, `patron-leaving`,
   * `not-registered-at-pickup`, and as the command ChangePickup. At a desk by counter, general materials.
   */
  changePickup: (request: SentWith<typeof fileCommands.changePickup>) =>
    ask('changePickup', fileCommands.changePickup, request),

  /**
   * 予約の休止: suspends a reservation that is 予約中 until a given day, if the policy offers suspensions. The reservation gets
   * no copy and keeps its place in the queue (ours). Emits ReservationSuspended. Refused with `patron-unknown`,
   * `patron-leaving`, and as the command SuspendReservation. At a desk by counter, general materials.
   */
  suspendReservation: (request: SentWith<typeof fileCommands.suspendReservation>) =>
    ask('suspendReservation', fileCommands.suspendReservation, request),

  /**
   * 休止した予約の再開: resumes a suspended reservation (ours). Emits ReservationResumed. Refused with `patron-unknown`, and as
   * the command ResumeReservation. At a desk by counter, general materials.
   */
  resumeReservation: (request: SentWith<typeof fileCommands.resumeReservation>) =>
    ask('resumeReservation', fileCommands.resumeReservation, request),

  /**
   * 貸出: hands over a copy that is set aside for any of the patron’s pseudonyms (R57, R60, R61), or lends one from the
   * shelf. Emits PickedUp, TurnCame. Refused with `patron-unknown`, `patron-leaving`, and as the command PickUp. At a
   * desk by counter, branch.
   */
  pickUp: (request: SentWith<typeof fileCommands.pickUp>) => ask('pickUp', fileCommands.pickUp, request),
});

export const fileRequestsMethods = <More extends RefusalCode>(ask: MakeRequest<ForPatron, More>) => ({
  /**
   * 利用登録の取消し: ends a registration: removes the password and refuses new requests; open loans and reservations still end,
   * and then the patron is forgotten (A59). The history records BorrowerClosed. Refused with `patron-unknown`,
   * `patron-leaving`. At a desk by general materials, counter.
   */
  leave: (request: SentWith<typeof fileRequests.leave>) => ask('leave', fileRequests.leave, request),

  /**
   * 利用者番号の引き継ぎ: joins a pseudonym without a patron to the patron, who proves a reservation or loan under it. Its open
   * loans and reservations then belong to the patron, and no new ones begin under it (R4). Emits BorrowerClosed. Refused
   * with `patron-unknown`, `borrower-known`, `borrower-unknown`, and as the command CloseBorrower. At a desk by general
   * materials.
   */
  adopt: (request: SentWith<typeof fileRequests.adopt>) => ask('adopt', fileRequests.adopt, request),
});

export const fileQueriesMethods = <More extends RefusalCode>(show: MakeQuery<ForPatron, More>) => ({
  /**
   * 利用者情報の照会: shows the patron’s data: from a directory the person, from a registry the whole record (R4). Refused with
   * `patron-unknown`. At a desk by general materials, counter.
   */
  patron: (...given: GivenTo<typeof fileQueries.patron>) => show('patron', fileQueries.patron, given),
});
