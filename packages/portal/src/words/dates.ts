import type { LocalDate } from '@torioki/lending';
import { formatDateForReader, formatMonthAndDay, formatPickupFrom } from '@torioki/lending/labels';
import { dateOf, splitInstant } from '../local-date.js';

/** Renders a date in the form that a reader sees at an instant. */
export const renderDateAt = (day: LocalDate, now: Date): string => formatDateForReader(day, dateOf(now));

/** Renders a day and a time: 4月20日(火) 10:00. */
export const renderDayAndTime = (instant: Date): string => {
  const [day, time] = splitInstant(instant);
  return `${formatMonthAndDay(day)} ${time}`;
};

/** Renders a first day: 4月11日(日)以降. */
export const renderPickupFrom = (day: LocalDate, now: Date): string => formatPickupFrom(day, dateOf(now));
