import { isRight } from 'fp-ts/lib/Either.js';
import { nthDayAfter, type LocalDate } from '@torioki/lending';
import { leavesAfter } from '../leaves-after.js';
import type { RulesAt } from '../published-rules/index.js';
import type { ReadyShipment } from './document.js';

/**
 * The day on which a ready copy leaves: for another counter than the headquarters today, on whatever day that is; else
 * after its notice, on a dispatch day by the calendar as it is published now, and on none beyond its horizon (R51).
 */
export const leavesOn = (
  { location, pickupClass, noticedOn }: ReadyShipment,
  { rules: { dispatchDays, locations }, today }: RulesAt,
): LocalDate | null => {
  if (pickupClass === 'counter') return locations.get(location)?.headquarters === false ? today : null;
  if (noticedOn === null) return null;
  const next = nthDayAfter(dispatchDays, leavesAfter(noticedOn, today), 1, true);
  return isRight(next) ? next.right : null;
};
