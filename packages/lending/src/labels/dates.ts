import { dayOfWeek, type LocalDate, type LocalTime } from '../vocabulary/index.js';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** Formats a date without its year: 4月9日(金). */
export const formatMonthAndDay = (date: LocalDate): string =>
  `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日(${weekdays[dayOfWeek(date)]})`;

/** Formats a date with its year: 2021年4月22日(木). */
export const formatFullDate = (date: LocalDate): string =>
  `${Number(date.slice(0, 4))}年${formatMonthAndDay(date)}`;

/** Formats a time of day: 20時, or 18時30分. */
const formatTimeOfDay = (time: LocalTime): string => {
  const minutes = Number(time.slice(3, 5));
  return `${Number(time.slice(0, 2))}時${minutes === 0 ? '' : `${minutes}分`}`;
};

/** The forms of dates and times in texts for patrons. */
export const dateWords = {
  monthAndDay: formatMonthAndDay,
  withYear: formatFullDate,
  timeOfDay: formatTimeOfDay,
};

type DateWords = Pick<typeof dateWords, 'monthAndDay' | 'withYear'>;

/** Formats a date for a reader: 4月20日(火), or 2022年1月4日(火) if the reader is in another year. */
export const formatDateForReader = (
  date: LocalDate,
  today: LocalDate,
  { monthAndDay, withYear }: DateWords = dateWords,
): string => (date.slice(0, 4) === today.slice(0, 4) ? monthAndDay(date) : withYear(date));
