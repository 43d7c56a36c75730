import * as E from 'fp-ts/lib/Either.js';
import { addDays, nextDay, type LocalDate } from '../vocabulary/index.js';
import { isListed, type Calendar } from './calendar.js';

const month = (day: LocalDate): string => day.slice(0, 7);

/** The listed days of a month after `day`, as far as they were published. */
const listedIn = (wanted: string, calendar: Calendar, day: LocalDate): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let next = nextDay(day); month(next) <= wanted; next = nextDay(next)) {
    const listed = isListed(calendar, next);
    if (month(next) === wanted && E.isRight(listed) && listed.right) days.push(next);
  }
  return days;
};

/** NOTICE-2. The dispatch days left in the month of a day; when none is left, those of the next month (R53, A29). */
export const dispatchDaysLeft = (calendar: Calendar, day: LocalDate): readonly LocalDate[] => {
  const left = listedIn(month(day), calendar, day);
  const inNextMonth = addDays(`${month(day)}-01` as LocalDate, 31);
  return left.length > 0 ? left : listedIn(month(inNextMonth), calendar, day);
};
