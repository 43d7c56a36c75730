import { closedDaysByTheGuide, type LocalDate } from '@torioki/lending';
import type { UnpublishedDay } from '@torioki/lending/aggregates';
import { addDays, dayOfWeek, daysFromTo, mostDays, nextDay } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';

/** The open days of the simulated library, from its first day to some months after its last day. */
export interface Calendar {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly closed: readonly LocalDate[];
  readonly dispatch: readonly LocalDate[];
  /** A special closure that lasts a week. */
  readonly closure: { readonly from: LocalDate; readonly until: LocalDate; readonly dueOn: LocalDate };
  isOpen(day: LocalDate): boolean;
  /** The given day or, if the library is closed on it, the next open day. */
  openFrom(day: LocalDate): LocalDate;
  /** The nth open day after a day. */
  openAfter(day: LocalDate, nth: number): LocalDate;
}

const daysAfterwards = 150;
const untilTheClosure = 100;

/** The national holidays that have the same date in every year. */
const holidays = ['01-01', '02-11', '02-23', '04-29', '05-03', '05-04', '05-05', '08-11', '11-03', '11-23'];

const dispatchWeekdays = [2, 5];

const holidaysOf = (from: LocalDate, until: LocalDate) => {
  const period = { from: addDays(from, -62), until: addDays(until, 62) };
  const days = daysFromTo(period.from, period.until).filter((day) => holidays.includes(day.slice(5)));
  return { ...period, days: new Set(days) };
};

/** The maximum number of simulated days. A library can publish the days of at most ten years. */
export const maxSimulatedDays = mostDays - daysAfterwards - 1;

export const calendarOf = (from: LocalDate, days: number): E.Either<UnpublishedDay, Calendar> => {
  const until = addDays(from, days + daysAfterwards);
  const begins = addDays(from, untilTheClosure);
  const planned = closedDaysByTheGuide({ from, until, holidays: [holidaysOf(from, until)], further: [] });
  return E.map((closed: readonly LocalDate[]): Calendar => {
    const ends = addDays(begins, 6);
    const never = new Set([...closed, ...daysFromTo(begins, ends)]);
    const isOpen = (day: LocalDate) => !never.has(day);
    const openFrom = (day: LocalDate): LocalDate => (isOpen(day) ? day : openFrom(nextDay(day)));
    const openAfter = (day: LocalDate, nth: number): LocalDate =>
      nth === 0 ? day : openAfter(openFrom(nextDay(day)), nth - 1);
    return {
      from,
      until,
      closed,
      dispatch: daysFromTo(from, until).filter(
        (day) => isOpen(day) && dispatchWeekdays.includes(dayOfWeek(day)),
      ),
      closure: { from: begins, until: ends, dueOn: openFrom(nextDay(ends)) },
      isOpen,
      openFrom,
      openAfter,
    };
  })(planned);
};
