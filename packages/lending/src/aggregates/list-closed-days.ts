import { daysFromTo, type LocalDate } from '../vocabulary/index.js';
import { isSurelyListed, type Calendar } from './calendar.js';

/** The published closed days in a period. */
export const listClosedDays = (calendar: Calendar, from: LocalDate, until: LocalDate): readonly LocalDate[] =>
  daysFromTo(from, until).filter((day) => isSurelyListed(calendar, day));
