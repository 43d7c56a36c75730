import * as E from 'fp-ts/lib/Either.js';
import { closedDaysOf, nthDayAfter, type PickupLocation, type RulesInForce } from '../../aggregates/index.js';
import { addDays, type LocalDate } from '../../vocabulary/index.js';
import type { InForce } from '../preconditions/policy-in-force.js';
import { withinHorizon, type CalendarHorizonExceeded } from '../preconditions/within-horizon.js';
import type { Ruling } from '../rule.js';

/** When a copy leaves, and from which day it may be fetched. */
export interface DaysToCome {
  readonly dispatchDay: LocalDate | null;
  readonly earliestPickup: LocalDate | null;
}

export const daysUnknown: DaysToCome = { dispatchDay: null, earliestPickup: null };

/**
 * NOTICE-1. Counted from the day of the notice: the next day that the counter is open (R50, A52); for the others the
 * next dispatch day after it (R51, A27), and the days under way to a branch (R59, A28).
 */
export const daysToCome = (
  published: RulesInForce,
  { pickupClass, location, transitDays }: Pick<PickupLocation, 'pickupClass' | 'location' | 'transitDays'>,
  { today, policy }: InForce,
): Ruling<CalendarHorizonExceeded, DaysToCome> => {
  if (pickupClass === 'counter') {
    const nextOpen = nthDayAfter(closedDaysOf(published, location), today, 1, false);
    return E.map((earliestPickup: LocalDate) => ({ dispatchDay: null, earliestPickup }))(
      withinHorizon('closed-days')(nextOpen),
    );
  }
  const underWay = transitDays ?? policy.dispatch.transitDays;
  return E.map((dispatchDay: LocalDate) => ({
    dispatchDay,
    earliestPickup: pickupClass === 'home' ? null : addDays(dispatchDay, underWay),
  }))(withinHorizon('dispatch-days')(nthDayAfter(published.dispatchDays, today, 1, true)));
};
