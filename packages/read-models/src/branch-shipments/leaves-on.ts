import { isRight } from 'fp-ts/lib/Either.js';
import { isListed, nthDayAfter, type LocalDate, type RulesInForce } from '@torioki/lending';
import type { ReadyShipment } from './document.js';

/** The day on which a ready copy leaves: the one of its notice, or the next dispatch day when that was missed or unknown. */
export const leavesOn = (
  { dispatchDay, noticedOn }: ReadyShipment,
  rules: RulesInForce,
  today: LocalDate,
): LocalDate | null => {
  if (dispatchDay !== null && dispatchDay >= today) return dispatchDay;
  const isToday = isListed(rules.dispatchDays, today);
  if (noticedOn < today && isRight(isToday) && isToday.right) return today;
  const next = nthDayAfter(rules.dispatchDays, noticedOn < today ? today : noticedOn, 1, true);
  return isRight(next) ? next.right : null;
};
