import { branchShipments } from '../branch-shipments/view.js';
import { calendars } from '../published-rules/calendars.js';
import { closures } from '../published-rules/closures.js';
import { copies } from '../copies/view.js';
import { deskToday } from '../desk-today/view.js';
import { endedReservations } from '../ended/view.js';
import { holdings } from '../holdings/view.js';
import { missing } from '../copies/out-of-use.js';
import { notices } from '../notices/view.js';
import { openItemsAtPlace } from '../open-at-place/view.js';
import { openTitleRequests } from '../title-requests/view.js';
import { outOfCirculation } from '../copies/out-of-use.js';
import { overdue } from '../overdue/view.js';
import { packingList } from '../branch-shipments/view.js';
import { patronEndedReservations } from '../ended/view.js';
import { patronLoans } from '../patron-loans/view.js';
import { patronOutlooks } from '../estimate/view.js';
import { patronQueue } from '../patron-queue/view.js';
import { pickupLocations } from '../published-rules/pickup-locations.js';
import { policies } from '../published-rules/policies.js';
import { publishedMonth } from '../published-rules/published-month.js';
import { publishedPlaces } from '../published-rules/published-places.js';
import { pullList } from '../pull-list/view.js';
import { queueLength } from '../title-queue/view.js';
import { setAsideFor } from '../hold-shelf/view.js';
import { titleQueue } from '../title-queue/view.js';
import { titleRequests } from '../title-requests/view.js';
import { whereabouts } from '../holdings/whereabouts.js';

/**
 * Every view of the library, by name. A test writes this file from the folders:
 * `npx vitest run --project read-models views.test --update`.
 */
export const views = {
  /**
   * The copies to send to a place on a dispatch day, and the copies under way, arrived or coming back (R51), page by
   * page. A page has at most `first` copies of each list. Copies that leave on another day are left out.
   */
  branchShipments,

  /**
   * The last published day of each place's calendars (A50, R53). Publish the next calendars before this day: later days
   * cannot be promised. A branch sees only its own calendars.
   */
  calendars,

  /** The special closures that are not over, by their first days (A51). */
  closures,

  /**
   * The situations of up to 1,000 copies, in the order of the request. Pass the codes as a scanner sends them. An
   * unknown code is a line of its own (R56).
   */
  copies,

  /**
   * The open work of a place's staff today, in numbers (ours): copies under way, arrived and coming back. At the
   * headquarters also titles to fetch, copies set aside, notices, overdue loans, missing copies and title requests.
   */
  deskToday,

  /**
   * The ended reservations that staff report to patrons, with the reason, newest first (A43, R74, A21). They are shown
   * for the policy's `endedDays`.
   */
  endedReservations,

  /** 所蔵情報画面: the copies of a title with their 状態, its 予約数, and whether 予約カート is shown (R30–R36, R63). */
  holdings,

  /**
   * The missing copies (A55), page by page: the longest missing first. Each copy has the number of readers who wait for
   * its title.
   */
  missing,

  /**
   * The patrons to be notified that a book is ready, late or lost, or that its days changed (R49, R89). Also lists the
   * sent notices, and the notices that could not be sent: then staff call the patrons. Page by page. A sent notice is
   * listed as due, too, if it must be sent again.
   */
  notices,

  /**
   * The reservations for pickup at a place and the loans to be returned there. Staff settle them before they close the
   * place (R26).
   */
  openItemsAtPlace,

  /** The unanswered title requests, oldest first (R67). */
  openTitleRequests,

  /**
   * The copies that staff removed from circulation, page by page (ours). Each copy has the reason, and the number of
   * readers who wait for its title. The copies are sorted by `since`.
   */
  outOfCirculation,

  /**
   * The overdue loans, page by page, sorted by their due dates without special closures (A36, A51). A page is shorter if
   * special closures moved the due dates of some of its loans.
   */
  overdue,

  /**
   * The copies to pack for a dispatch day, listed by place (R51), page by page. A page is shorter if some of its copies
   * leave on another day.
   */
  packingList,

  /**
   * A patron's reservations that ended without a loan, with the reason (A43, R74). Those that the patron cancelled are
   * left out. They are shown for the policy's `endedDays`.
   */
  patronEndedReservations,

  /** 貸出状況照会: a patron's loans, their due dates, and whether they can be renewed (R75–R83). */
  patronLoans,

  /**
   * The positions of a patron's waiting reservations in their queues, and the days when the books may be ready (A57).
   * The policy decides whether positions and days are shown. The days are guessed from the numbers of people and copies,
   * and do not show other patrons' dates.
   */
  patronOutlooks,

  /** 予約状況照会: a patron's reservations, under all given pseudonyms (R54, R71). */
  patronQueue,

  /** インターネット予約貸出受取館一覧: the pickup places, in three classes (R8, R26). */
  pickupLocations,

  /** The policy in force, and then those that will follow it, by their first days (R106). */
  policies,

  /** The closed days, closures and dispatch days of a place in the month of a day (A50–A52, R53). */
  publishedMonth,

  /** All published places, also those that have closed or will close, in the order of their addition (R26). */
  publishedPlaces,

  /**
   * The copies to fetch and their reservations, the copies set aside, and the copies whose holds ended (R45, R56, A42),
   * page by page. A page has at most `first` titles to fetch, and `first` copies of each other list.
   */
  pullList,

  /** The number of readers waiting for a title. Branches can see it too (A16). */
  queueLength,

  /**
   * The copies set aside for a patron who shows a card (R56, R57). Before its mail a copy is 別置. After the mail, a copy
   * that waits at a counter or a branch is 取置.
   */
  setAsideFor,

  /**
   * The waiting reservations of a title in order (A16, A18). It includes suspended ones, and those that a reading order
   * holds back.
   */
  titleQueue,

  /**
   * The states of the given title requests (R67, A60). The requested titles are shown in the portal and in a patron's
   * file, but not here.
   */
  titleRequests,

  /** The locations of a title's copies, in the words for staff: 別置, 取置, 発送済, 返送中, 利用停止, 所在不明 and others (R56). */
  whereabouts,
};

export type ViewName = keyof typeof views;
