import { isRight } from 'fp-ts/lib/Either.js';
import { nthDayAfter, type LocalDate, type RulesInForce } from '@torioki/lending';
import { leavesAfter } from '../leaves-after.js';
import type { ReadyShipment } from './document.js';

/** The dispatch day on which a ready copy leaves, by the calendar as it is published now; none beyond its horizon (R51). */
export const leavesOn = (
  { noticedOn }: ReadyShipment,
  { dispatchDays }: RulesInForce,
  today: LocalDate,
): LocalDate | null => {
  const next = nthDayAfter(dispatchDays, leavesAfter(noticedOn, today), 1, true);
  return isRight(next) ? next.right : null;
};
