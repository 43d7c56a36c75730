import * as E from 'fp-ts/lib/Either.js';
import {
  dispatchDaysTo,
  firstOpenDay,
  nthDayAfter,
  type PickupLocation,
  type RulesInForce,
} from '../../aggregates/index.js';
import { addDays, nextDay, type LocalDate } from '../../vocabulary/index.js';
import type { InForce } from '../preconditions/policy-in-force.js';
import { withinHorizon, type CalendarHorizonExceeded } from '../preconditions/within-horizon.js';
import { found, ruling, type Ruling } from '../rule.js';

/** The dispatch day of a copy, and the first day when it can be picked up. */
export interface DispatchAndPickupDays {
  readonly dispatchDay: LocalDate | null;
  readonly earliestPickup: LocalDate | null;
}

export const dispatchAndPickupDays = ruling(
  {
    id: 'NOTICE-1',
    en: 'A copy at a counter can be picked up from the first open day after the day of the notice. Any other copy leaves on the first dispatch day after that day. At a branch it can be picked up from the first open day after the transit days.',
    ja: 'メールの日から数えて、カウンターは次の開館日に受け取れる。その他は次の発送日に発送し、図書館では輸送日数の後の最初の開館日に受け取れる。',
    guide: ['R50', 'A52', 'R51', 'A27', 'R59', 'A28'],
    policy: ['dispatch.transitDays'],
  },
  (
    published: RulesInForce,
    { pickupClass, location, transitDays }: Pick<PickupLocation, 'pickupClass' | 'location' | 'transitDays'>,
    { today, policy }: InForce,
  ): Ruling<CalendarHorizonExceeded, DispatchAndPickupDays> => {
    const openFrom = (from: LocalDate) =>
      withinHorizon('closed-days', firstOpenDay(published, location, from));
    const fetched = <Refusal>(
      dispatchDay: LocalDate | null,
      earliest: Ruling<Refusal, LocalDate | null>,
    ): Ruling<Refusal, DispatchAndPickupDays> => {
      if (E.isLeft(earliest)) return earliest;
      const days: DispatchAndPickupDays = { dispatchDay, earliestPickup: earliest.right };
      return found(days, () => ({ location, pickupClass, today, ...days }));
    };
    if (pickupClass === 'counter') return fetched(null, openFrom(nextDay(today)));
    const leaves = withinHorizon(
      'dispatch-days',
      nthDayAfter(dispatchDaysTo(published, location), today, 1, true),
    );
    if (E.isLeft(leaves)) return leaves;
    if (pickupClass === 'home') return fetched(leaves.right, E.right(null));
    return fetched(leaves.right, openFrom(addDays(leaves.right, transitDays ?? policy.dispatch.transitDays)));
  },
);
