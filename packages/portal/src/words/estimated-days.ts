import type { LocalDate } from '@torioki/lending';
import { formatMonthAndDay } from '@torioki/lending/labels';
import { addDays } from '@torioki/lending/vocabulary';

const beyondHalfAYear = '半年以上先';

/** Renders the third of a month: 5月下旬. */
const renderThirdOfMonth = (day: LocalDate): string => {
  const [, month, dayOfMonth] = day.split('-').map(Number);
  const third = ['上旬', '中旬', '下旬', '下旬'][Math.floor((Number(dayOfMonth) - 1) / 10)];
  return `${month}月${third}`;
};

/** 5月下旬～8月中旬. Single days if the range ends within two weeks; 半年以上先 for days after half a year. */
export const renderEstimatedDays = (today: LocalDate, from: LocalDate, until: LocalDate): string => {
  const named = until <= addDays(today, 14) ? formatMonthAndDay : renderThirdOfMonth;
  const [first, last] = [from, until].map((day) =>
    day > addDays(today, 183) ? beyondHalfAYear : named(day),
  );
  return first === last ? `${first}` : `${first}～${last}`;
};
