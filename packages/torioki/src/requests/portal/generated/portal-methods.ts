import type { RefusalCode } from '../../../answers/answer.js';
import type { GivenTo, MakeQuery } from '../../../answers/query-definition.js';
import type { MakeRequest, SentWith } from '../../../answers/request-definition.js';
import { portalCommands, type SentByPatron } from '../../patrons/borrowing-commands.js';
import type { ForPatron } from '../../patrons/for-patron.js';
import { cartRequests } from '../cart-requests.js';
import { portalQueries } from '../portal-queries.js';
import type { AtPortal } from '../read-patron.js';
import {
  readingHistoryQueries,
  readingHistoryRequests,
  type AtRegistryPortal,
} from '../reading-history-requests.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const portalCommandsMethods = <More extends RefusalCode, Other extends object = never>(
  ask: MakeRequest<ForPatron, More, Other>,
) => ({
  /**
   * 予約: reserves all confirmed lines and removes them from the cart, or refuses them all (R40, R43, R48, A8). Emits
   * Reserved. Refusals: `patron-unknown`, `patron-leaving`, `not-registered-at-pickup`, and those of the command
   * Reserve.
   */
  reserve: (request: SentByPatron<typeof portalCommands.reserve>) =>
    ask('reserve', portalCommands.reserve, request),

  /**
   * 読みたい順予約: reserves several titles as a reading order; the title with the smallest rank comes first (R41, R44, R45).
   * Emits ReadingOrderSet, Reserved, TurnCame. Refusals: `patron-unknown`, `patron-leaving`, `not-registered-at-pickup`,
   * and those of the command ReserveInOrder.
   */
  reserveInOrder: (request: SentByPatron<typeof portalCommands.reserveInOrder>) =>
    ask('reserveInOrder', portalCommands.reserveInOrder, request),

  /**
   * 優先順位の変更: changes the ranks of reservations without a secured copy (A32). Emits ReadingOrderSet, TurnCame,
   * TurnPassedOn. Refusals: `patron-unknown`, `patron-leaving`, and those of the command ChangeRank.
   */
  changeRank: (request: SentByPatron<typeof portalCommands.changeRank>) =>
    ask('changeRank', portalCommands.changeRank, request),

  /**
   * 貸出延長: renews a loan; the new due date is counted from the click (R75–R83). Emits Renewed. Refusals:
   * `patron-unknown`, `patron-leaving`, and those of the command Renew.
   */
  renew: (request: SentByPatron<typeof portalCommands.renew>) => ask('renew', portalCommands.renew, request),

  /**
   * 受取場所の変更: chooses another pickup place for a reservation that is 予約中 (R72, R73, A32); the general materials section
   * may do so until the copy leaves (R74). Emits PickupChanged. Refusals: `patron-unknown`, `patron-leaving`,
   * `not-registered-at-pickup`, and those of the command ChangePickup.
   */
  changePickup: (request: SentByPatron<typeof portalCommands.changePickup>) =>
    ask('changePickup', portalCommands.changePickup, request),

  /**
   * 予約の休止: suspends a reservation that is 予約中, if the policy offers suspensions. Until the given day the reservation
   * gets no copy, but keeps its place in the queue (ours). Emits ReservationSuspended. Refusals: `patron-unknown`,
   * `patron-leaving`, and those of the command SuspendReservation.
   */
  suspendReservation: (request: SentByPatron<typeof portalCommands.suspendReservation>) =>
    ask('suspendReservation', portalCommands.suspendReservation, request),

  /**
   * 休止した予約の再開: resumes a suspended reservation (ours). Emits ReservationResumed. Refusals: `patron-unknown`, and those
   * of the command ResumeReservation.
   */
  resumeReservation: (request: SentByPatron<typeof portalCommands.resumeReservation>) =>
    ask('resumeReservation', portalCommands.resumeReservation, request),

  /**
   * 予約の取消し: cancels a reservation. A patron can do so while it is 予約中 (R72, R73), staff until the pickup, with a reason
   * for the patron (R74). Emits Cancelled, DeclaredLost, RemovedFromCirculation, Secured, TurnCame. Refusals:
   * `patron-unknown`, and those of the command Cancel.
   */
  cancel: (request: SentByPatron<typeof portalCommands.cancel>) =>
    ask('cancel', portalCommands.cancel, request),
});

export const cartRequestsMethods = <More extends RefusalCode>(ask: MakeRequest<AtPortal, More>) => ({
  /**
   * 予約カート: adds a title to the cart (R66, A10). Without `location`, the pickup place is the last one that the patron
   * used, or the headquarters if the title may no longer be picked up there (R31, A45). A patron at the limit of
   * reservations may still fill the cart (R64). Refusals: `patron-unknown`, `already-in-cart`, `cart-full`,
   * `title-not-held`, `not-for-loan`, `in-library-only`, `in-library-short`, `already-reserved`, `already-borrowed`,
   * `not-registered-at-pickup`, `no-policy-in-force`, `pickup-location-unknown`, `pickup-location-closed`,
   * `no-home-delivery`.
   */
  addToCart: (request: SentWith<typeof cartRequests.addToCart>) =>
    ask('addToCart', cartRequests.addToCart, request),

  /**
   * 受取場所: chooses the pickup place of a title in the cart (R39). Refusals: `patron-unknown`, `not-in-cart`,
   * `not-registered-at-pickup`, `no-policy-in-force`, `pickup-location-unknown`, `pickup-location-closed`,
   * `no-home-delivery`.
   */
  choosePickup: (request: SentWith<typeof cartRequests.choosePickup>) =>
    ask('choosePickup', cartRequests.choosePickup, request),

  /** 削除: removes all given titles from the cart, or none of them (R42). Refusals: `patron-unknown`, `not-in-cart`. */
  removeFromCart: (request: SentWith<typeof cartRequests.removeFromCart>) =>
    ask('removeFromCart', cartRequests.removeFromCart, request),
});

export const readingHistoryRequestsMethods = <More extends RefusalCode>(
  ask: MakeRequest<AtRegistryPortal, More>,
) => ({
  /**
   * 読書記録の希望: chooses whether loans that begin from now on enter the patron’s own reading history, once their pseudonym
   * is forgotten (ours). If the patron withdraws the choice, no more loans enter it, not even loans that have begun. The
   * history does not record the choice. Refusals: `patron-unknown`, `patron-leaving`, `reading-history-not-offered`.
   */
  chooseReadingHistory: (request: SentWith<typeof readingHistoryRequests.chooseReadingHistory>) =>
    ask('chooseReadingHistory', readingHistoryRequests.chooseReadingHistory, request),

  /**
   * 読書記録の消去: deletes the whole reading history. Loans from before the deletion do not enter it later (ours). Refusals:
   * `patron-unknown`.
   */
  deleteReadingHistory: (request: SentWith<typeof readingHistoryRequests.deleteReadingHistory>) =>
    ask('deleteReadingHistory', readingHistoryRequests.deleteReadingHistory, request),
});

export const portalQueriesMethods = <More extends RefusalCode>(show: MakeQuery<AtPortal, More>) => ({
  /**
   * 登録内容の照会: shows the patron’s data: the person in a host’s directory, or the whole record in a registry (R4).
   * Refusals: `patron-unknown`.
   */
  patron: (...given: GivenTo<typeof portalQueries.patron>) => show('patron', portalQueries.patron, given),

  /**
   * 画面の文言: shows the texts of the screens of patrons, with the numbers and names of the published rules (ours).
   * Refusals: `patron-unknown`.
   */
  texts: (...given: GivenTo<typeof portalQueries.texts>) => show('texts', portalQueries.texts, given),

  /** 予約カートの中身: shows the lines of the cart, without the names of the titles (R38). Refusals: `patron-unknown`. */
  cartLines: (...given: GivenTo<typeof portalQueries.cartLines>) =>
    show('cartLines', portalQueries.cartLines, given),

  /**
   * 予約カート状況: shows the content of the cart, and whether the patron may press 「予約」 (R38, R64). Refusals:
   * `patron-unknown`.
   */
  cart: (...given: GivenTo<typeof portalQueries.cart>) => show('cart', portalQueries.cart, given),

  /** 所蔵情報画面: shows 所蔵情報 of a title (R30–R36, R63, R66, A13). Refusals: `patron-unknown`. */
  holdings: (...given: GivenTo<typeof portalQueries.holdings>) =>
    show('holdings', portalQueries.holdings, given),

  /**
   * 所蔵情報の一覧: shows 所蔵情報 of several titles, all as of one moment, in the order of the titles (R30–R36, R63, R66, A13).
   * Refusals: `patron-unknown`.
   */
  holdingsOf: (...given: GivenTo<typeof portalQueries.holdingsOf>) =>
    show('holdingsOf', portalQueries.holdingsOf, given),
});

export const readingHistoryQueriesMethods = <More extends RefusalCode>(
  show: MakeQuery<AtRegistryPortal, More>,
) => ({
  /**
   * 読書記録: shows a page of at most 50 past loans, the newest first (ours). Without `page` it shows page 1. Refusals:
   * `patron-unknown`.
   */
  readingHistory: (...given: GivenTo<typeof readingHistoryQueries.readingHistory>) =>
    show('readingHistory', readingHistoryQueries.readingHistory, given),
});
