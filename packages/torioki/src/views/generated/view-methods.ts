import { views, type PageOfLists } from '@torioki/read-models';
import type { Show } from '../view.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const viewMethods = (show: Show) => ({
  /**
   * The copies to send to a place on a dispatch day, and the copies under way, arrived or coming back (R51), page by
   * page. A page has at most `first` copies of each list. Copies that leave on another day are left out. Roles at a
   * desk: general materials, counter, dispatch, branch.
   */
  branchShipments: (
    ...given: readonly [
      location: string,
      day: string,
      page?: PageOfLists<'ready' | 'under-way' | 'arrived' | 'coming-back'>,
    ]
  ) => show(views.branchShipments, given),

  /**
   * The last published day of each place's calendars (A50, R53). Publish the next calendars before this day: later days
   * cannot be promised. A branch sees only its own calendars. Roles at a desk: general materials, counter, dispatch,
   * branch.
   */
  calendars: (...given: readonly []) => show(views.calendars, given),

  /** The special closures that are not over, by their first days (A51). Roles at a desk: general materials, counter. */
  closures: (...given: readonly []) => show(views.closures, given),

  /**
   * The situations of up to 1,000 copies, in the order of the request. Pass the codes as a scanner sends them. An
   * unknown code is a line of its own (R56). Roles at a desk: general materials, counter, branch.
   */
  copies: (...copies: readonly string[]) => show(views.copies, copies),

  /**
   * The open work of a place's staff today, in numbers (ours): copies under way, arrived and coming back. At the
   * headquarters also titles to fetch, copies set aside, notices, overdue loans, missing copies and title requests.
   * Roles at a desk: general materials, counter, dispatch, branch.
   */
  deskToday: (...given: readonly [location: string]) => show(views.deskToday, given),

  /**
   * The ended reservations that staff report to patrons, with the reason, newest first (A43, R74, A21). They are shown
   * for the policy's `endedDays`. Roles at a desk: general materials, counter.
   */
  endedReservations: (...given: readonly []) => show(views.endedReservations, given),

  /**
   * 所蔵情報画面: the copies of a title with their 状態, its 予約数, and whether 予約カート is shown (R30–R36, R63). Roles at a desk:
   * general materials, counter.
   */
  holdings: (...given: readonly [title: string]) => show(views.holdings, given),

  /**
   * The missing copies (A55), page by page: the longest missing first. Each copy has the number of readers who wait for
   * its title. Roles at a desk: general materials, counter.
   */
  missing: (...given: readonly [page?: PageOfLists<'missing'>]) => show(views.missing, given),

  /**
   * The patrons to be notified that a book is ready, late or lost, or that its days changed (R49, R89). Also lists the
   * sent notices, and the notices that could not be sent: then staff call the patrons. Page by page. A sent notice is
   * listed as due, too, if it must be sent again. Roles at a desk: general materials, counter.
   */
  notices: (...given: readonly [page?: PageOfLists<'due' | 'taken-back' | 'sent' | 'not-sent'>]) =>
    show(views.notices, given),

  /**
   * The reservations for pickup at a place and the loans to be returned there. Staff settle them before they close the
   * place (R26). Roles at a desk: general materials, counter, branch.
   */
  openItemsAtPlace: (...given: readonly [location: string]) => show(views.openItemsAtPlace, given),

  /** The unanswered title requests, oldest first (R67). Roles at a desk: general materials, counter. */
  openTitleRequests: (...given: readonly []) => show(views.openTitleRequests, given),

  /**
   * The copies that staff removed from circulation, page by page (ours). Each copy has the reason, and the number of
   * readers who wait for its title. The copies are sorted by `since`. Roles at a desk: general materials, counter.
   */
  outOfCirculation: (...given: readonly [page?: PageOfLists<'out-of-circulation'>]) =>
    show(views.outOfCirculation, given),

  /**
   * The overdue loans, page by page, sorted by their due dates without special closures (A36, A51). A page is shorter if
   * special closures moved the due dates of some of its loans. Roles at a desk: general materials, counter.
   */
  overdue: (...given: readonly [page?: PageOfLists<'lent'>]) => show(views.overdue, given),

  /**
   * The copies to pack for a dispatch day, listed by place (R51), page by page. A page is shorter if some of its copies
   * leave on another day. Roles at a desk: general materials, counter, dispatch.
   */
  packingList: (...given: readonly [day: string, page?: PageOfLists<'ready'>]) =>
    show(views.packingList, given),

  /**
   * A patron's reservations that ended without a loan, with the reason (A43, R74). Those that the patron cancelled are
   * left out. They are shown for the policy's `endedDays`. Roles at a desk: general materials, counter.
   */
  patronEndedReservations: (...borrowers: readonly string[]) =>
    show(views.patronEndedReservations, borrowers),

  /**
   * 貸出状況照会: a patron's loans, their due dates, and whether they can be renewed (R75–R83). Roles at a desk: general
   * materials, counter.
   */
  patronLoans: (...borrowers: readonly string[]) => show(views.patronLoans, borrowers),

  /**
   * The positions of a patron's waiting reservations in their queues, and the days when the books may be ready (A57).
   * The policy decides whether positions and days are shown. The days are guessed from the numbers of people and copies,
   * and do not show other patrons' dates. Roles at a desk: general materials, counter.
   */
  patronOutlooks: (...borrowers: readonly string[]) => show(views.patronOutlooks, borrowers),

  /** 予約状況照会: a patron's reservations, under all given pseudonyms (R54, R71). Roles at a desk: general materials, counter. */
  patronQueue: (...borrowers: readonly string[]) => show(views.patronQueue, borrowers),

  /** インターネット予約貸出受取館一覧: the pickup places, in three classes (R8, R26). Roles at a desk: general materials, counter. */
  pickupLocations: (...given: readonly []) => show(views.pickupLocations, given),

  /**
   * The policy in force, and then those that will follow it, by their first days (R106). Roles at a desk: general
   * materials, counter.
   */
  policies: (...given: readonly []) => show(views.policies, given),

  /**
   * The closed days, closures and dispatch days of a place in the month of a day (A50–A52, R53). Roles at a desk:
   * general materials, counter.
   */
  publishedMonth: (...given: readonly [location: string, day: string]) => show(views.publishedMonth, given),

  /**
   * All published places, also those that have closed or will close, in the order of their addition (R26). Roles at a
   * desk: general materials, counter.
   */
  publishedPlaces: (...given: readonly []) => show(views.publishedPlaces, given),

  /**
   * The copies to fetch and their reservations, the copies set aside, and the copies whose holds ended (R45, R56, A42),
   * page by page. A page has at most `first` titles to fetch, and `first` copies of each other list. Roles at a desk:
   * general materials, counter.
   */
  pullList: (...given: readonly [page?: PageOfLists<'to-fetch' | 'set-aside' | 'ended'>]) =>
    show(views.pullList, given),

  /**
   * The number of readers waiting for a title. Branches can see it too (A16). Roles at a desk: general materials,
   * counter, branch.
   */
  queueLength: (...given: readonly [title: string]) => show(views.queueLength, given),

  /**
   * The copies set aside for a patron who shows a card (R56, R57). Before its mail a copy is 別置. After the mail, a copy
   * that waits at a counter or a branch is 取置. Roles at a desk: general materials, counter, branch.
   */
  setAsideFor: (...borrowers: readonly string[]) => show(views.setAsideFor, borrowers),

  /**
   * The waiting reservations of a title in order (A16, A18). It includes suspended ones, and those that a reading order
   * holds back. Roles at a desk: general materials, counter.
   */
  titleQueue: (...given: readonly [title: string]) => show(views.titleQueue, given),

  /**
   * The states of the given title requests (R67, A60). The requested titles are shown in the portal and in a patron's
   * file, but not here. Roles at a desk: general materials, counter.
   */
  titleRequests: (...requests: readonly string[]) => show(views.titleRequests, requests),

  /**
   * The locations of a title's copies, in the words for staff: 別置, 取置, 発送済, 返送中, 利用停止, 所在不明 and others (R56). Roles at a
   * desk: general materials, counter, branch.
   */
  whereabouts: (...given: readonly [title: string]) => show(views.whereabouts, given),
});
