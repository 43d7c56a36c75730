import type { PickupClass, Policy } from '@torioki/lending';
import type { DaysTaken } from '../cycles/view.js';

const each = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, more) => ({ days: least + more, times: 1 }));

/**
 * How long the policy lets a copy be away: it waits for its reader for up to the days of the hold, may be brought back on
 * any day until the due date, and travels as long as patrons are told. All days are as likely.
 */
export const daysByPolicy = (
  { loanDays, holdShelfOpenDays, dispatch, homeTransitGraceDays }: Policy,
  pickupClass: PickupClass,
): DaysTaken => {
  const { least, most } = dispatch.announcedDays;
  const [soonest, latest] = pickupClass === 'counter' ? [0, 0] : [least, most];
  const lent = loanDays.normal + (pickupClass === 'home' ? homeTransitGraceDays : 0);
  return {
    kept: each(1 + 2 * soonest, lent + 2 * latest + holdShelfOpenDays),
    late: each(soonest - lent, latest),
    back: each(1, most),
  };
};
