import type { LocalDate } from '@torioki/lending';
import { dateReadOn, monthAndDay } from '@torioki/lending/labels';

const inJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 2021-04-20, the date of an instant. */
export const dateOf = (instant: Date): LocalDate => inJapan.format(instant).slice(0, 10) as LocalDate;

/** A date as it is read at an instant. */
export const dateReadAt = (day: LocalDate, now: Date): string => dateReadOn(day, dateOf(now));

/** 4月20日(火) 10:00 */
export const dayAndTime = (instant: Date): string =>
  `${monthAndDay(dateOf(instant))} ${inJapan.format(instant).slice(11)}`;
