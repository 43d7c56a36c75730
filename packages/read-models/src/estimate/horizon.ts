import type { LocalDate, Policy } from '@torioki/lending';
import { closedDaysOf, headquarters, nthDayAfter } from '@torioki/lending/aggregates';
import type { PickupLocation, RulesInForce } from '@torioki/lending/aggregates';
import { daysToCome } from '@torioki/lending/decisions';
import { addDays, daysBetween } from '@torioki/lending/vocabulary';
import { isRight } from 'fp-ts/lib/Either.js';

/** What the library has published, and the policy that holds. */
export interface Calendars {
  readonly rules: RulesInForce;
  readonly policy: Policy;
}

/** A copy comes, but no calendar says what is open then: later than every day. */
export const beyond = 1_000_000;

/** No copy comes: later still. */
export const never = Infinity;

/** The days from today on, by number: nothing that waits for staff, for a mail or for a dispatch happens sooner. */
export interface Horizon {
  /** The first day, from one on, on which staff may secure a copy that is free. */
  readonly secured: (day: number) => number;
  /** The day from which a copy that is secured on a day may be fetched; for a home, the day on which it leaves. */
  readonly ready: (day: number) => number;
}

/** Answers once for each day, and not for what is no day. */
const once = (answer: (day: number) => number): ((day: number) => number) => {
  const known = new Map<number, number>();
  return (day) => {
    if (day >= beyond) return day;
    const found = known.get(day) ?? answer(day);
    known.set(day, found);
    return found;
  };
};

export const horizonOf = (
  { rules, policy }: Calendars,
  today: LocalDate,
  mine: Pick<PickupLocation, 'pickupClass' | 'location' | 'transitDays'>,
): Horizon => {
  const main = headquarters(rules);
  const closed = main ? closedDaysOf(rules, main.location) : [];
  const numbered = (day: LocalDate | null) => (day === null ? beyond : daysBetween(today, day));
  return {
    secured: once((day) => {
      const open = nthDayAfter(closed, addDays(today, day - 1), 1, false);
      return isRight(open) ? numbered(open.right) : beyond;
    }),
    ready: once((day) => {
      const coming = daysToCome(rules, mine, { today: addDays(today, day), policy });
      return isRight(coming) ? numbered(coming.right.earliestPickup ?? coming.right.dispatchDay) : beyond;
    }),
  };
};
