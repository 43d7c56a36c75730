import { isRight } from 'fp-ts/lib/Either.js';
import type { LocalDate } from '@torioki/lending';
import { dispatchDaysTo, nthDayAfter } from '@torioki/lending/aggregates';
import { leavesAfter } from '../leaves-after.js';
import type { RulesAt } from '../published-rules/rules-at.js';
import type { ReadyShipment } from './document.js';

/**
 * The day on which a ready copy leaves. For another counter than the headquarters that is today, whatever day it is.
 * Any other copy leaves after its notice, on a dispatch day for its place by the present calendars; beyond the end of the calendar
 * there is no such day (R51).
 */
export const leavesOn = (
  { location, pickupClass, noticedOn }: ReadyShipment,
  { rules, today }: RulesAt,
): LocalDate | null => {
  if (pickupClass === 'counter') return rules.locations.get(location)?.headquarters === false ? today : null;
  if (noticedOn === null) return null;
  const next = nthDayAfter(dispatchDaysTo(rules, location), leavesAfter(noticedOn, today), 1, true);
  return isRight(next) ? next.right : null;
};
