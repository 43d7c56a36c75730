import { daysFromTo, type LocalDate, type LocationId } from '../vocabulary/index.js';
import { isSurelyListed } from './calendar.js';
import { findClosedDays, type RulesInForce } from './rules-in-force.js';

/** The published closed days of a place in a period. */
export const listClosedDays = (
  rules: RulesInForce,
  location: LocationId,
  from: LocalDate,
  until: LocalDate,
): readonly LocalDate[] => {
  const calendar = findClosedDays(rules, location);
  return daysFromTo(from, until).filter((day) => isSurelyListed(calendar, day));
};
