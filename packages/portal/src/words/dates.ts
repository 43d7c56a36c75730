import type { LocalDate } from '@torioki/lending';
import { dateReadOn, monthAndDay } from '@torioki/lending/labels';

const inJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The date of an instant, in Japan: 2021-04-20. */
export const dateOf = (instant: Date): LocalDate => inJapan.format(instant).slice(0, 10) as LocalDate;

/** A date in the form that readers see at an instant. */
export const dateReadAt = (day: LocalDate, now: Date): string => dateReadOn(day, dateOf(now));

/** 4月20日(火) 10:00 */
export const dayAndTime = (instant: Date): string =>
  `${monthAndDay(dateOf(instant))} ${inJapan.format(instant).slice(11)}`;
