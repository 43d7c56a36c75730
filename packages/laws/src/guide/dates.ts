import type { LocalDate, LocalTime } from './words.js';

const day = 86_400_000;

const instantOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

export const dateOf = (time: LocalTime): LocalDate => time.slice(0, 10);

/** The hour of a time: `10:00` for `2021-04-03T10:00`. */
export const hourOf = (time: LocalTime): string => time.slice(11);

/** Adds days to a date; a negative number subtracts. */
export const plusDays = (date: LocalDate, days: number): LocalDate =>
  new Date(instantOf(date) + days * day).toISOString().slice(0, 10);

/** The number of days from the first date to the second. */
export const daysBetween = (first: LocalDate, second: LocalDate): number =>
  Math.round((instantOf(second) - instantOf(first)) / day);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: LocalDate): number => new Date(instantOf(date)).getUTCDay();

export const laterOf = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** The next time when the clock shows an hour: today, if that hour is still ahead. */
export const nextTime = (now: LocalTime, hour: string): LocalTime =>
  `${hourOf(now) < hour ? dateOf(now) : plusDays(dateOf(now), 1)}T${hour}`;

export const plusMinutes = (time: LocalTime, minutes: number): LocalTime =>
  new Date(Date.parse(`${time}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
