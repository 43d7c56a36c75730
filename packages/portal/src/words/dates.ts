import type { LocalDate } from '@torioki/lending';
import { formatDateForReader, formatMonthAndDay } from '@torioki/lending/labels';

const inJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The date of an instant, in Japan: 2021-04-20. */
export const dateOf = (instant: Date): LocalDate => inJapan.format(instant).slice(0, 10) as LocalDate;

/** Renders a date in the form that a reader sees at an instant. */
export const renderDateAt = (day: LocalDate, now: Date): string => formatDateForReader(day, dateOf(now));

/** 4月20日(火) 10:00 */
export const renderDayAndTime = (instant: Date): string =>
  `${formatMonthAndDay(dateOf(instant))} ${inJapan.format(instant).slice(11)}`;
