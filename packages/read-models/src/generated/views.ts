import { branchShipments } from '../branch-shipments/view.js';
import { ended } from '../ended/view.js';
import { holdings } from '../holdings/view.js';
import { notices } from '../notices/view.js';
import { openAt } from '../open-at-place/view.js';
import { openTitleRequests } from '../title-requests/view.js';
import { overdue } from '../overdue/view.js';
import { packingList } from '../branch-shipments/view.js';
import { patronEnded } from '../ended/view.js';
import { patronLoans } from '../patron-loans/view.js';
import { patronOutlooks } from '../estimate/view.js';
import { patronQueue } from '../patron-queue/view.js';
import { pickupLocations } from '../published-rules/pickup-locations.js';
import { pullList } from '../pull-list/view.js';
import { queueLength } from '../title-queue/view.js';
import { setAsideFor } from '../hold-shelf/view.js';
import { titleQueue } from '../title-queue/view.js';
import { titleRequests } from '../title-requests/view.js';
import { whereabouts } from '../holdings/whereabouts.js';

/**
 * Every view of the library, by its name. Written by the test that compares it with the folders:
 * `npx vitest run --project read-models views.test --update`.
 */
export const views = {
  /** What goes to a place on a dispatch day, is under way, has arrived and comes back (R51). */
  branchShipments,

  /** Whom to tell that a reservation is over, and why; shown for `endedDays`, the last first (A43, R74, A21). */
  ended,

  /** 所蔵情報画面: the copies of a title with their 状態, its 予約数, and whether 予約カート shows (R30–R36, R63). */
  holdings,

  /**
   * The readers to notify that a book is ready, late or gone, or that its days changed; the notices sent; and those that
   * did not go out, whose readers staff call (R49, R89).
   */
  notices,

  /** What is to be picked up at a place or to come back there. Staff see to it before they close the place (R26). */
  openAt,

  /** The title requests that are to be answered, the oldest first (R67). */
  openTitleRequests,

  /** Every overdue loan, the longest overdue first (A36, A51). */
  overdue,

  /** What is to be packed on a dispatch day, for all places (R51). */
  packingList,

  /**
   * Which reservations of somebody ended without a loan though that person did not end them, and why; shown for
   * `endedDays` (A43, R74).
   */
  patronEnded,

  /** 貸出状況照会: what somebody has on loan, until when, and whether it may be renewed (R75–R83). */
  patronLoans,

  /**
   * Of what somebody has reserved and waits for, the place in the queue, and when it may come, as far as the policy
   * shows them (A57). The range is a guess, and counts people and copies; it tells no other reader's dates.
   */
  patronOutlooks,

  /** 予約状況照会: what somebody has reserved, under all given pseudonyms (R54, R71). */
  patronQueue,

  /** インターネット予約貸出受取館一覧: where one may pick up, in its three classes (R8, R26). */
  pickupLocations,

  /** What staff fetch and for whom, what is set aside, and whose hold has ended (R45, R56, A42). */
  pullList,

  /** The number of readers who wait for a title, which a branch may see too (A16). */
  queueLength,

  /**
   * What is set aside for somebody, 別置, or 取置 at a counter or a branch, for a patron who shows a card, even before the
   * mail (R56, R57).
   */
  setAsideFor,

  /** Who waits for a title, first come first, whom a reading order holds back, and who is suspended (A16, A18). */
  titleQueue,

  /**
   * How those of the title requests that were made stand (R67, A60). The portal and a patron's file show which titles
   * they ask for.
   */
  titleRequests,

  /** Where the copies of a title are, in staff's words, with 別置, 取置, 発送済, 返送中, 利用停止 and 所在不明 (R56). */
  whereabouts,
};

export type ViewName = keyof typeof views;
