import { expect, it } from 'vitest';
import type { LocalDate, LocalTime } from '../vocabulary/index.js';
import { formatDateForReader, formatFullDate, formatMonthAndDay, dateWords } from './dates.js';

it.each([
  ['2021-04-11', '4月11日(日)', '2021年4月11日(日)'],
  ['2021-04-15', '4月15日(木)', '2021年4月15日(木)'],
  ['2021-12-31', '12月31日(金)', '2021年12月31日(金)'],
  ['2020-02-29', '2月29日(土)', '2020年2月29日(土)'],
])('%s is written %s, or %s', (date, short, full) => {
  expect(formatMonthAndDay(date as LocalDate)).toBe(short);
  expect(formatFullDate(date as LocalDate)).toBe(full);
});

it.each([
  ['2022-01-05', '2021-12-28', '2022年1月5日(水)'],
  ['2021-12-28', '2022-01-05', '2021年12月28日(火)'],
  ['2021-12-28', '2021-01-01', '12月28日(火)'],
])('%s is read on %s as %s', (date, today, text) => {
  expect(formatDateForReader(date as LocalDate, today as LocalDate)).toBe(text);
});

it.each([
  ['20:00', '20時'],
  ['18:30', '18時30分'],
  ['09:05', '9時5分'],
])('%s is written %s', (time, text) => {
  expect(dateWords.timeOfDay(time as LocalTime)).toBe(text);
});
