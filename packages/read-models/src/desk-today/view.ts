import type { Instant, LocationId } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import { countInList, type RunningQuery } from '@torioki/projection';
import { branchShipmentsModel } from '../branch-shipments/fold.js';
import { copiesModel } from '../copies/fold.js';
import { holdShelfModel } from '../hold-shelf/fold.js';
import { endedSince } from '../hold-shelf/view.js';
import { noticesModel } from '../notices/fold.js';
import { overdueModel } from '../overdue/fold.js';
import { readRules, type RulesAt } from '../published-rules/rules-at.js';
import { pullListModel } from '../pull-list/fold.js';
import { titleRequestsModel } from '../title-requests/fold.js';
import { office, view } from '../view.js';

/** The open work at the headquarters, in numbers. */
export interface WaitingAtHeadquarters {
  /** The titles with copies to fetch, now or after the suspension of their reservations. */
  readonly toFetch: number;
  /** The copies that are set aside and have not left the headquarters. */
  readonly setAside: number;
  /** The copies to put back or give to the next reservation, because their reservations ended. */
  readonly ended: number;
  /** The notices that the next run sends because a copy is ready. */
  readonly due: number;
  /** The open reservations whose notice no mail delivered. Staff call these patrons. */
  readonly notSent: number;
  /** The loans whose due date has passed, without the effect of special closures. */
  readonly overdue: number;
  readonly missing: number;
  readonly outOfCirculation: number;
  readonly titleRequests: number;
}

/** The open work of a place's staff, in numbers. */
export interface DeskToday {
  readonly location: LocationId;
  /** The copies on the way to the place. */
  readonly underWay: number;
  /** The copies that have arrived at the place. */
  readonly arrived: number;
  /** The copies that come back from the place; at the headquarters, from every place. */
  readonly comingBack: number;
  /** Null at another counter or branch. */
  readonly headquarters: WaitingAtHeadquarters | null;
}

function* countAtHeadquarters(on: RulesAt): RunningQuery<WaitingAtHeadquarters> {
  return {
    toFetch: yield* countInList(pullListModel, 'to-fetch'),
    setAside: yield* countInList(holdShelfModel, 'set-aside'),
    ended: yield* countInList(holdShelfModel, 'ended', { from: endedSince(on) }),
    due: yield* countInList(noticesModel, 'due'),
    notSent: yield* countInList(noticesModel, 'not-sent'),
    overdue: yield* countInList(overdueModel, 'lent', { to: addDays(on.today, -1) }),
    missing: yield* countInList(copiesModel, 'missing'),
    outOfCirculation: yield* countInList(copiesModel, 'out-of-circulation'),
    titleRequests: yield* countInList(titleRequestsModel, 'open'),
  };
}

/**
 * Counts the open work at a place, without reading the documents. A room that is no pickup place belongs to
 * the headquarters. A branch (`own`) does not, also if its place is not published.
 */
export const countDeskToday = (location: LocationId, at: Instant, own?: LocationId) =>
  function* (): RunningQuery<DeskToday> {
    const on = yield* readRules(at);
    const isElsewhere = own !== undefined || on.rules.locations.get(location)?.headquarters === false;
    const here = { from: location, to: location };
    return {
      location,
      underWay: yield* countInList(branchShipmentsModel, 'under-way', here),
      arrived: yield* countInList(branchShipmentsModel, 'arrived', here),
      comingBack: yield* countInList(branchShipmentsModel, 'coming-back', isElsewhere ? here : {}),
      headquarters: isElsewhere ? null : yield* countAtHeadquarters(on),
    };
  };

/**
 * The open work of a place's staff today, in numbers (ours): copies under way, arrived and coming back. At
 * the headquarters also titles to fetch, copies set aside, notices, overdue loans, missing copies and title
 * requests.
 */
export const deskToday = view(
  ['ある場所で今日待っている仕事の件数', 'the open work of a place today, in numbers'],
  [...office, 'dispatch', 'branch'],
  ['location'],
  ({ location }, at, own) => countDeskToday(location, at, own),
);
