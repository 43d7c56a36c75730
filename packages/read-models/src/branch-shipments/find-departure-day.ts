import { isRight } from 'fp-ts/lib/Either.js';
import type { LocalDate } from '@torioki/lending';
import { dispatchDaysTo, nthDayAfter } from '@torioki/lending/aggregates';
import { dayBeforeDeparture } from '../day-before-departure.js';
import type { RulesAt } from '../published-rules/rules-at.js';
import type { ReadyShipment } from './document.js';

/**
 * The day when a ready copy leaves (R51). A copy for a counter outside the headquarters can leave today. Any
 * other copy leaves after its notice, on the next dispatch day for its place. Null before the notice, for a
 * copy that stays at the headquarters, or if no dispatch day is published.
 */
export const findDepartureDay = (
  { location, pickupClass, noticedOn }: ReadyShipment,
  { rules, today }: RulesAt,
): LocalDate | null => {
  if (pickupClass === 'counter') return rules.locations.get(location)?.headquarters === false ? today : null;
  if (noticedOn === null) return null;
  const next = nthDayAfter(dispatchDaysTo(rules, location), dayBeforeDeparture(noticedOn, today), 1, true);
  return isRight(next) ? next.right : null;
};
