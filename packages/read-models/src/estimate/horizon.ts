import type { LocalDate, Policy } from '@torioki/lending';
import { findClosedDays, headquarters, nthDayAfter } from '@torioki/lending/aggregates';
import type { PickupLocation, RulesInForce } from '@torioki/lending/aggregates';
import { dispatchAndPickupDays } from '@torioki/lending/decisions';
import { addDays, daysBetween } from '@torioki/lending/vocabulary';
import { isRight } from 'fp-ts/lib/Either.js';

/** The published rules, and the policy that applies. */
export interface Calendars {
  readonly rules: RulesInForce;
  readonly policy: Policy;
}

/**
 * A number of days that means: the copy comes, but after the end of the calendars. It is later than every
 * day.
 */
export const beyond = 1_000_000;

/** A number of days that means: no copy comes. It is later than `beyond`. */
export const never = Infinity;

/** Finds the next days when staff work and copies leave. Days are numbered: today is 0. */
export interface Horizon {
  /** The first day, from the given day on, when staff can secure a free copy. */
  readonly secured: (day: number) => number;
  /** The day when a copy is ready if it is secured on the given day. For a home, the day when it leaves. */
  readonly ready: (day: number) => number;
}

/**
 * Makes a function that computes the result for each day only once. The function returns `beyond` and `never`
 * unchanged.
 */
const cacheByDay = (answer: (day: number) => number): ((day: number) => number) => {
  const cache = new Map<number, number>();
  return (day) => {
    if (day >= beyond) return day;
    const found = cache.get(day) ?? answer(day);
    cache.set(day, found);
    return found;
  };
};

export const computeHorizon = (
  { rules, policy }: Calendars,
  today: LocalDate,
  mine: Pick<PickupLocation, 'pickupClass' | 'location' | 'transitDays'>,
): Horizon => {
  const main = headquarters(rules);
  const closed = main ? findClosedDays(rules, main.location) : [];
  const numbered = (day: LocalDate | null) => (day === null ? beyond : daysBetween(today, day));
  return {
    secured: cacheByDay((day) => {
      const open = nthDayAfter(closed, addDays(today, day - 1), 1, false);
      return isRight(open) ? numbered(open.right) : beyond;
    }),
    ready: cacheByDay((day) => {
      const coming = dispatchAndPickupDays(rules, mine, { today: addDays(today, day), policy });
      return isRight(coming) ? numbered(coming.right.earliestPickup ?? coming.right.dispatchDay) : beyond;
    }),
  };
};
