import type { LocalDate } from '@torioki/lending';
import { monthAndDay } from '@torioki/lending/labels';
import { addDays } from '@torioki/lending/vocabulary';

const beyondHalfAYear = '半年以上先';

/** 5月下旬 */
const thirdOfMonth = (day: LocalDate): string => {
  const [, month, dayOfMonth] = day.split('-').map(Number);
  const third = ['上旬', '中旬', '下旬', '下旬'][Math.floor((Number(dayOfMonth) - 1) / 10)];
  return `${month}月${third}`;
};

/** 5月下旬～8月中旬. Single days if the range ends within two weeks; no dates beyond half a year. */
export const guessedDays = (today: LocalDate, from: LocalDate, until: LocalDate): string => {
  const named = until <= addDays(today, 14) ? monthAndDay : thirdOfMonth;
  const [first, last] = [from, until].map((day) =>
    day > addDays(today, 183) ? beyondHalfAYear : named(day),
  );
  return first === last ? `${first}` : `${first}～${last}`;
};
