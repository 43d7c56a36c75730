import { fullDate, monthAndDay, type LocalDate } from '@torioki/lending';

const inJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 2021-04-20, the date of an instant. */
export const dateOf = (instant: Date): LocalDate => inJapan.format(instant).slice(0, 10) as LocalDate;

/** 4月20日(火), with its year if it is not that of the day on which it is read: 2022年1月4日(火). */
export const dateReadAt = (day: LocalDate, now: Date): string =>
  day.slice(0, 4) === dateOf(now).slice(0, 4) ? monthAndDay(day) : fullDate(day);

/** 4月20日(火) 10:00 */
export const dayAndTime = (instant: Date): string =>
  `${monthAndDay(dateOf(instant))} ${inJapan.format(instant).slice(11)}`;
