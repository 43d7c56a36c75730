import { addDays, dayOfWeek, daysFromTo, nextDay, type LocalDate } from '../vocabulary/index.js';

export interface GuideCalendar {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Whether a day is a national holiday. Asked for days of the period and up to a month around it. */
  readonly isHoliday: (day: LocalDate) => boolean;
  /** Further closures of one's own, such as the week in March for taking stock. */
  readonly further: readonly LocalDate[];
}

const monday = 1;
const isWeekend = (day: LocalDate): boolean => [0, 6].includes(dayOfWeek(day));

const isTurnOfTheYear = (day: LocalDate): boolean => day.slice(5) >= '12-29' || day.slice(5) <= '01-03';

const firstAfter = (day: LocalDate, suits: (day: LocalDate) => boolean): LocalDate => {
  const next = nextDay(day);
  return suits(next) ? next : firstAfter(next, suits);
};

const lastUpTo = (day: LocalDate, suits: (day: LocalDate) => boolean): LocalDate =>
  suits(day) ? day : lastUpTo(addDays(day, -1), suits);

/**
 * CALENDAR-2. The closed days of the guide's rules (A50): Mondays, or where Monday is a holiday the next weekday that is
 * none; the last day of each month, or where that is a holiday, Saturday, Sunday or Monday the weekday before; the turn
 * of the year from 29 December to 3 January; and `further` days.
 */
export const closedDaysByTheGuide = ({
  from,
  until,
  isHoliday,
  further,
}: GuideCalendar): readonly LocalDate[] => {
  const isWorkday = (day: LocalDate) => !isWeekend(day) && !isHoliday(day);
  const around = daysFromTo(addDays(from, -31), addDays(until, 31));
  const mondays = around
    .filter((day) => dayOfWeek(day) === monday)
    .map((day) => (isHoliday(day) ? firstAfter(day, isWorkday) : day));
  const lastDays = around
    .filter((day) => nextDay(day).endsWith('-01'))
    .map((day) => lastUpTo(day, (one) => isWorkday(one) && dayOfWeek(one) !== monday));
  const closed = [...mondays, ...lastDays, ...around.filter(isTurnOfTheYear), ...further];
  return [...new Set(closed)].filter((day) => from <= day && day <= until).sort();
};
