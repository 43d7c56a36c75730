import type { LocalDate } from '@torioki/lending';
import { expect, it } from 'vitest';
import { renderDateAt } from './dates.js';

it.each([
  ['2021-12-28', '2021-12-31T14:59:59Z', '12月28日(火)'],
  ['2021-12-28', '2021-12-31T15:00:00Z', '2021年12月28日(火)'],
  ['2022-01-04', '2021-12-31T14:59:59Z', '2022年1月4日(火)'],
  ['2022-01-04', '2021-12-31T15:00:00Z', '1月4日(火)'],
])('shows %s, read at %s, as %s', (day, now, text) => {
  expect(renderDateAt(day as LocalDate, new Date(now))).toBe(text);
});
