import * as E from 'fp-ts/lib/Either.js';
import { firstOpenDay, nthDayAfter, type PickupLocation, type RulesInForce } from '../../aggregates/index.js';
import { addDays, nextDay, type LocalDate } from '../../vocabulary/index.js';
import type { InForce } from '../preconditions/policy-in-force.js';
import { withinHorizon, type CalendarHorizonExceeded } from '../preconditions/within-horizon.js';
import { ruling, type Ruling } from '../rule.js';

/** When a copy leaves, and from which day it may be fetched. */
export interface DaysToCome {
  readonly dispatchDay: LocalDate | null;
  readonly earliestPickup: LocalDate | null;
}

export const daysUnknown: DaysToCome = { dispatchDay: null, earliestPickup: null };

export const daysToCome = ruling(
  {
    id: 'NOTICE-1',
    en: 'After the day of the notice, a copy at a counter may be picked up from the next day that the counter is open. Any other copy leaves on the next dispatch day, and may be picked up at a branch from the first open day after the transit days.',
    ja: 'メールの日から数えて、カウンターは次の開館日に受け取れる。その他は次の発送日に発送し、図書館では輸送日数の後の最初の開館日に受け取れる。',
    guide: ['R50', 'A52', 'R51', 'A27', 'R59', 'A28'],
    policy: ['dispatch.transitDays'],
  },
  (
    published: RulesInForce,
    { pickupClass, location, transitDays }: Pick<PickupLocation, 'pickupClass' | 'location' | 'transitDays'>,
    { today, policy }: InForce,
  ): Ruling<CalendarHorizonExceeded, DaysToCome> => {
    const fetchedFrom = (dispatchDay: LocalDate | null, from: LocalDate) =>
      E.map((earliestPickup: LocalDate): DaysToCome => ({ dispatchDay, earliestPickup }))(
        withinHorizon('closed-days', firstOpenDay(published, location, from)),
      );
    if (pickupClass === 'counter') return fetchedFrom(null, nextDay(today));
    const underWay = transitDays ?? policy.dispatch.transitDays;
    return E.chain((dispatchDay: LocalDate) =>
      pickupClass === 'home'
        ? E.right({ dispatchDay, earliestPickup: null })
        : fetchedFrom(dispatchDay, addDays(dispatchDay, underWay)),
    )(withinHorizon('dispatch-days', nthDayAfter(published.dispatchDays, today, 1, true)));
  },
);
