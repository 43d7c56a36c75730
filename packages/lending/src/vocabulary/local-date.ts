import type * as t from 'io-ts';
import { makeBranded } from './branded.js';

const daysInMonth = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ymd = (text: string): Ymd => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  day: Number(text.slice(8, 10)),
});

/** Whether a text is a date of the Gregorian calendar, written YYYY-MM-DD. */
export const isCalendarDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = ymd(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** A day of the calendar, without a time or a zone: YYYY-MM-DD. Later days compare as greater texts. */
export const LocalDate = makeBranded<'LocalDate'>(
  ['a date of the calendar, as YYYY-MM-DD', '暦にある日を 2021-04-01 のように書く'],
  10,
  /^\d{4}-\d{2}-\d{2}$/,
  isCalendarDate,
);
export type LocalDate = t.TypeOf<typeof LocalDate>;

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant's days_from_civil). */
export const epochDay = (date: LocalDate): number => {
  const { year, month, day } = ymd(date);
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/**
 * The first and last day of the calendar, 0000-01-01 and 9999-12-31, in days since 1970-01-01. All years have
 * four digits.
 */
const [firstDay, lastDay] = [-719_528, 2_932_896];

/**
 * The date `days` days after 1970-01-01 (civil_from_days). A day outside the calendar gives the first or last
 * day, so that there is always a date.
 */
export const dateOfEpochDay = (days: number): LocalDate => {
  const shifted = Math.min(Math.max(days, firstDay), lastDay) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as LocalDate;
};

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfEpochDay(epochDay(date) + days);

export const nextDay = (date: LocalDate): LocalDate => addDays(date, 1);

export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from);

export const latest = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? other : one);

/** The days from one date to another, both included. */
export const daysFromTo = (from: LocalDate, to: LocalDate): readonly LocalDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, days) => addDays(from, days));

/** 0 for Sunday to 6 for Saturday. */
export const dayOfWeek = (date: LocalDate): number => (((epochDay(date) + 4) % 7) + 7) % 7;

/** The month of a day: YYYY-MM. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The first day of the month of a day. */
export const firstOfMonth = (day: LocalDate): LocalDate => `${monthOf(day)}-01` as LocalDate;

/** The days of the month of a day. */
export const listDaysOfMonth = (day: LocalDate): readonly LocalDate[] =>
  Array.from({ length: 31 }, (_, index) => addDays(firstOfMonth(day), index)).filter(
    (one) => monthOf(one) === monthOf(day),
  );

interface Beginning {
  readonly from: LocalDate;
}

/** Sorts by the first day. */
export const byFirstDay = (one: Beginning, other: Beginning): number =>
  one.from < other.from ? -1 : Number(one.from > other.from);
