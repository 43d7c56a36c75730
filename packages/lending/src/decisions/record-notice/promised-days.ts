import * as E from 'fp-ts/lib/Either.js';
import {
  findClosedDays,
  listClosedDays,
  firstOpenDay,
  type NoticedPromises,
  type Promises,
  type RulesInForce,
} from '../../aggregates/index.js';
import type { DataOf } from '../../events/index.js';
import { nextDay, type LocalDate, type LocationId, type PickupClass } from '../../vocabulary/index.js';
import { holdEnd } from '../expire-hold/hold-end.js';
import type { InForce } from '../preconditions/policy-in-force.js';
import { withinHorizon, type CalendarHorizonExceeded } from '../preconditions/within-horizon.js';
import { found, ruling, type Ruling } from '../rule.js';
import { dispatchAndPickupDays, type DispatchAndPickupDays } from './dispatch-and-pickup-days.js';

export type Progress =
  | { readonly is: 'secured' }
  | { readonly is: 'noticed'; readonly noticedOn: LocalDate }
  | { readonly is: 'shipped'; readonly on: LocalDate; readonly availableFrom: LocalDate | null }
  | { readonly is: 'arrived'; readonly arrivedOn: LocalDate };

/** A copy that is set aside, and its notices so far. */
export type SetAsideCopy = Progress &
  Promises &
  Partial<Pick<NoticedPromises, 'expectedOn'>> & {
    readonly location: LocationId;
    readonly pickupClass: PickupClass;
    /**
     * The length of its hold in open days. Leave it out before the first notice, which takes it from the
     * policy.
     */
    readonly holdOpenDays?: number;
  };

/** The days in a notice, and the closed days between the first and the last pickup day. */
export type NoticeDays = Pick<DataOf<'ReadyNoticeSent'>, 'promised' | 'closedDays'>;

export const noNoticeDays: NoticeDays = {
  promised: { from: null, until: null, dispatchDay: null },
  closedDays: [],
};

/** The dispatch day of a copy, and its first pickup day after today. */
export const findDaysAhead = (
  published: RulesInForce,
  copy: SetAsideCopy,
  inForce: InForce,
): Ruling<CalendarHorizonExceeded, DispatchAndPickupDays> => {
  const { location, pickupClass } = copy;
  const openFrom = (
    dispatchDay: LocalDate | null,
    ...days: readonly LocalDate[]
  ): Ruling<CalendarHorizonExceeded, DispatchAndPickupDays> => {
    const [first = inForce.today] = [...days, nextDay(inForce.today)].toSorted().reverse();
    const open = withinHorizon('closed-days', firstOpenDay(published, location, first));
    if (E.isLeft(open)) return open;
    return E.right({ dispatchDay, earliestPickup: open.right });
  };
  if (copy.is === 'arrived') return openFrom(null);
  if (copy.is === 'shipped')
    return copy.availableFrom === null
      ? E.right({ dispatchDay: copy.on, earliestPickup: null })
      : openFrom(copy.on, copy.availableFrom);
  const transitDays = published.locations.get(location)?.transitDays ?? null;
  return dispatchAndPickupDays(published, { location, pickupClass, transitDays }, inForce);
};

const findHoldStart = (
  copy: SetAsideCopy,
  today: LocalDate,
  earliest: LocalDate | null,
): LocalDate | null => {
  if (copy.is === 'arrived') return copy.arrivedOn;
  if (copy.pickupClass !== 'counter') return earliest;
  return copy.is === 'noticed' ? copy.noticedOn : today;
};

export const promisedDays = ruling(
  {
    id: 'NOTICE-7',
    en: 'A notice names the dispatch day of a copy, the first day when the copy can be picked up after the notice, and the last day of its hold. It leaves out a day that no calendar gives.',
    ja: 'お知らせには、発送日、お知らせの翌日以降で受け取れる最初の開館日、取置期間の最終日を書く。暦で決まらない日は書かない。',
    guide: ['R50', 'R51', 'R59', 'A42'],
    policy: ['holdShelfOpenDays'],
  },
  (
    published: RulesInForce,
    copy: SetAsideCopy,
    inForce: InForce,
  ): Ruling<CalendarHorizonExceeded, NoticeDays> => {
    const { today, policy } = inForce;
    const days = findDaysAhead(published, copy, inForce);
    if (E.isLeft(days)) return days;
    const { dispatchDay, earliestPickup: from } = days.right;
    const { location, promisedUntil, holdOpenDays: openDays = policy.holdShelfOpenDays } = copy;
    const began = findHoldStart(copy, today, from);
    const end = began && holdEnd(published, { location, began, openDays, promisedUntil });
    const until = end === null ? null : E.getOrElseW(() => null)(end);
    const closedDays = from && until ? listClosedDays(findClosedDays(published, location), from, until) : [];
    return found({ promised: { from, until, dispatchDay }, closedDays }, { from, until, dispatchDay });
  },
);
