import type { LocalDate } from '@torioki/lending';
import { addDays, firstOfMonth, LocalDate as Day } from '@torioki/lending/vocabulary';

/** The month before or after the month of a day, by its first day. The first and the last month stay as they are. */
export const moveMonth = (day: LocalDate, to: 'previous' | 'next'): LocalDate =>
  firstOfMonth(addDays(firstOfMonth(day), to === 'next' ? 31 : -1));

/** The first day of a typed month. Without a month, of the month of today. */
export const readMonth = (typed: string | undefined, today: LocalDate): LocalDate => {
  const day = `${(typed ?? '').normalize('NFKC').trim()}-01`;
  return Day.is(day) ? day : firstOfMonth(today);
};
