import type { LocalDate } from '@torioki/lending';
import { addDays, firstOfMonth, LocalDate as Day } from '@torioki/lending/vocabulary';
import type { StaffWords } from '../staff-visit.js';

/** The month before or after the month of a day, by its first day. The first and the last month stay as they are. */
export const moveMonth = (day: LocalDate, to: 'previous' | 'next'): LocalDate =>
  firstOfMonth(addDays(firstOfMonth(day), to === 'next' ? 31 : -1));

/** The first days of the months from a year before the month of a day to a year after it. */
export const listMonthsAround = (day: LocalDate): readonly LocalDate[] => {
  let month = day;
  for (let back = 0; back < 12; back += 1) month = moveMonth(month, 'previous');
  const months = new Set<LocalDate>();
  for (let number = 0; number < 25; number += 1) {
    months.add(firstOfMonth(month));
    month = moveMonth(month, 'next');
  }
  return [...months];
};

/** The first day of a month in an address. Without a month, of the month of today. */
export const readMonth = (typed: string | undefined, today: LocalDate): LocalDate => {
  const day = `${(typed ?? '').normalize('NFKC').trim()}-01`;
  return Day.is(day) ? day : firstOfMonth(today);
};

/** The name of the month of a day. */
export const nameMonth = ({ calendars }: StaffWords, day: LocalDate): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return calendars.monthOf(year, month);
};
