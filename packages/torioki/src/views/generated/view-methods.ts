import { views } from '@torioki/read-models';
import type { Show } from '../view.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const viewMethods = (show: Show) => ({
  /**
   * What goes to a place on a dispatch day, is under way, has arrived and comes back (R51). At a desk by general
   * materials, counter, dispatch, branch.
   */
  branchShipments: (...given: readonly [location: string, day: string]) => show(views.branchShipments, given),

  /**
   * Whom to tell that a reservation is over, and why; shown for `endedDays`, the last first (A43, R74, A21). At a desk
   * by general materials, counter.
   */
  ended: (...given: readonly []) => show(views.ended, given),

  /**
   * 所蔵情報画面: the copies of a title with their 状態, its 予約数, and whether 予約カート shows (R30–R36, R63). At a desk by general
   * materials, counter.
   */
  holdings: (...given: readonly [title: string]) => show(views.holdings, given),

  /**
   * The readers to notify that a book is ready, late or gone, or that its days changed; the notices sent; and those that
   * did not go out, whose readers staff call (R49, R89). At a desk by general materials, counter.
   */
  notices: (...given: readonly []) => show(views.notices, given),

  /**
   * What is to be picked up at a place or to come back there. Staff see to it before they close the place (R26). At a
   * desk by general materials, counter, branch.
   */
  openAt: (...given: readonly [location: string]) => show(views.openAt, given),

  /** The title requests that are to be answered, the oldest first (R67). At a desk by general materials, counter. */
  openTitleRequests: (...given: readonly []) => show(views.openTitleRequests, given),

  /** Every overdue loan, the longest overdue first (A36, A51). At a desk by general materials, counter. */
  overdue: (...given: readonly []) => show(views.overdue, given),

  /** What is to be packed on a dispatch day, for all places (R51). At a desk by general materials, counter, dispatch. */
  packingList: (...given: readonly [day: string]) => show(views.packingList, given),

  /**
   * Which reservations of somebody ended without a loan though that person did not end them, and why; shown for
   * `endedDays` (A43, R74). At a desk by general materials, counter.
   */
  patronEnded: (...borrowers: readonly string[]) => show(views.patronEnded, borrowers),

  /**
   * 貸出状況照会: what somebody has on loan, until when, and whether it may be renewed (R75–R83). At a desk by general
   * materials, counter.
   */
  patronLoans: (...borrowers: readonly string[]) => show(views.patronLoans, borrowers),

  /**
   * Of what somebody has reserved and waits for, the place in the queue, and when it may come, as far as the policy
   * shows them (A57). The range is a guess, and counts people and copies; it tells no other reader's dates. At a desk by
   * general materials, counter.
   */
  patronOutlooks: (...borrowers: readonly string[]) => show(views.patronOutlooks, borrowers),

  /** 予約状況照会: what somebody has reserved, under all given pseudonyms (R54, R71). At a desk by general materials, counter. */
  patronQueue: (...borrowers: readonly string[]) => show(views.patronQueue, borrowers),

  /** インターネット予約貸出受取館一覧: where one may pick up, in its three classes (R8, R26). At a desk by general materials, counter. */
  pickupLocations: (...given: readonly []) => show(views.pickupLocations, given),

  /**
   * What staff fetch and for whom, what is set aside, and whose hold has ended (R45, R56, A42). At a desk by general
   * materials, counter.
   */
  pullList: (...given: readonly []) => show(views.pullList, given),

  /**
   * The number of readers who wait for a title, which a branch may see too (A16). At a desk by general materials,
   * counter, branch.
   */
  queueLength: (...given: readonly [title: string]) => show(views.queueLength, given),

  /**
   * What is set aside for somebody, 別置, or 取置 at a counter or a branch, for a patron who shows a card, even before the
   * mail (R56, R57). At a desk by general materials, counter, branch.
   */
  setAsideFor: (...borrowers: readonly string[]) => show(views.setAsideFor, borrowers),

  /**
   * Who waits for a title, first come first, whom a reading order holds back, and who is suspended (A16, A18). At a desk
   * by general materials, counter.
   */
  titleQueue: (...given: readonly [title: string]) => show(views.titleQueue, given),

  /**
   * How those of the title requests that were made stand (R67, A60). The portal and a patron's file show which titles
   * they ask for. At a desk by general materials, counter.
   */
  titleRequests: (...requests: readonly string[]) => show(views.titleRequests, requests),

  /**
   * Where the copies of a title are, in staff's words, with 別置, 取置, 発送済, 返送中, 利用停止 and 所在不明 (R56). At a desk by general
   * materials, counter, branch.
   */
  whereabouts: (...given: readonly [title: string]) => show(views.whereabouts, given),
});
