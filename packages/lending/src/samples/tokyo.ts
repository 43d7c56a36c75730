import type { Instant, LocalDate } from '../vocabulary/index.js';

/** The instant of a time in Tokyo, written `2021-04-07 14:10` or `2021-04-07 19:59:59`. */
export const tokyo = (text: string): Instant =>
  new Date(`${text.replace(' ', 'T')}+09:00`).toISOString() as Instant;

/** The date in a time that is written like this: `2021-04-07 14:10`. */
export const dateOf = (text: string): LocalDate => text.slice(0, 10) as LocalDate;

/** The dates of some days of a month: `dates('2021-04', 2, 6, 9)`. */
export const dates = (month: string, ...days: readonly number[]): readonly LocalDate[] =>
  days.map((day) => `${month}-${String(day).padStart(2, '0')}` as LocalDate);
