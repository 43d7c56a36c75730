import type { LocalDate } from '../vocabulary/index.js';
import { dateWords, formatDateForReader } from './dates.js';

/** The days of a pickup. `day` is a formatted date. */
export const pickupDayWords = {
  from: (day: string) => `${day}以降`,
  until: (day: string) => `${day}まで`,
  /** Used until the book has arrived. */
  untilExpected: (day: string) => `${day}まで（予定）`,
};

interface DayWords {
  readonly dates: Pick<typeof dateWords, 'monthAndDay' | 'withYear'>;
  readonly pickupDays: typeof pickupDayWords;
}

const dayWords: DayWords = { dates: dateWords, pickupDays: pickupDayWords };

/** Formats the first day of pickup: 4月11日(日)以降 (R59). */
export const formatPickupFrom = (
  day: LocalDate,
  today: LocalDate,
  { dates, pickupDays }: DayWords = dayWords,
): string => pickupDays.from(formatDateForReader(day, today, dates));

/** Formats the last day of the hold: 4月23日(金)まで (A42). Adds （予定） until the book arrives. */
export const formatPickupUntil = (
  lastDay: LocalDate,
  isExpected: boolean,
  today: LocalDate,
  { dates, pickupDays }: DayWords = dayWords,
): string => {
  const until = isExpected ? pickupDays.untilExpected : pickupDays.until;
  return until(formatDateForReader(lastDay, today, dates));
};
