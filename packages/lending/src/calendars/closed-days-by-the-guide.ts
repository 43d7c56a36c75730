import * as E from 'fp-ts/lib/Either.js';
import { isListed, type UnpublishedDay, type Calendar } from '../aggregates/index.js';
import {
  rule,
  addDays,
  dayOfWeek,
  daysFromTo,
  monthOf,
  nextDay,
  type LocalDate,
} from '../vocabulary/index.js';

export interface GuideCalendar {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /**
   * The national holidays. This calendar must begin 31 days before the period, and end with the period's last
   * month or later.
   */
  readonly holidays: Calendar;
  /** The library's further closures, such as the week of stocktaking in March. */
  readonly further: readonly LocalDate[];
}

const monday = 1;
const isWeekend = (day: LocalDate): boolean => [0, 6].includes(dayOfWeek(day));

const isTurnOfTheYear = (day: LocalDate): boolean => day.slice(5) >= '12-29' || day.slice(5) <= '01-03';

const isLastOfMonth = (day: LocalDate): boolean => monthOf(nextDay(day)) !== monthOf(day);

const monthBefore = (day: LocalDate): readonly LocalDate[] => daysFromTo(addDays(day, -31), day);
const monthAfter = (day: LocalDate): readonly LocalDate[] => daysFromTo(nextDay(day), addDays(day, 31));

const endOfMonth = (day: LocalDate): LocalDate =>
  monthAfter(day).findLast((one) => monthOf(one) === monthOf(day)) ?? day;

export const closedDaysByTheGuide = rule(
  {
    id: 'CALENDAR-2',
    en: "By the guide's rules these days are closed: every Monday (if Monday is a holiday, the next weekday that is not a holiday instead); the last day of each month (if that day is a holiday, a Saturday, a Sunday or a Monday, the weekday before it instead); 29 December to 3 January; and the library's own days.",
    ja: '休館日は、月曜日（祝日なら次の平日）、毎月末日（祝日・土曜・日曜・月曜なら直前の平日）、12月29日から1月3日まで、および館が定める日とする。',
    guide: ['A50'],
  },
  ({ from, until, holidays, further }: GuideCalendar): E.Either<UnpublishedDay, readonly LocalDate[]> => {
    const around = daysFromTo(addDays(from, -31), endOfMonth(until));
    const listed = E.traverseArray((day: LocalDate) => isListed(holidays, day))(around);
    if (E.isLeft(listed)) return listed;
    const onHoliday = new Set(around.filter((_, index) => listed.right[index]));
    const isWorkday = (day: LocalDate) => !isWeekend(day) && !onHoliday.has(day);
    const insteadOf = (day: LocalDate) =>
      (onHoliday.has(day) ? monthAfter(day).find(isWorkday) : undefined) ?? day;
    const lastUpTo = (day: LocalDate) =>
      monthBefore(day).findLast((one) => isWorkday(one) && dayOfWeek(one) !== monday) ?? day;
    const closed = [
      ...around.filter((day) => dayOfWeek(day) === monday).map(insteadOf),
      ...around.filter(isLastOfMonth).map(lastUpTo),
      ...around.filter(isTurnOfTheYear),
      ...further,
    ].filter((day) => from <= day && day <= until);
    return E.right([...new Set(closed)].sort());
  },
);
