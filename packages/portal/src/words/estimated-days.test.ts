import type { LocalDate } from '@torioki/lending';
import { expect, it } from 'vitest';
import { renderEstimatedDays } from './estimated-days.js';

it.each([
  ['2021-05-21', '2021-08-20', '5月下旬～8月中旬'],
  ['2021-05-01', '2021-05-10', '5月上旬'],
  ['2021-05-31', '2021-06-01', '5月下旬～6月上旬'],
  ['2021-04-22', '2021-05-04', '4月22日(木)～5月4日(火)'],
  ['2021-04-22', '2021-04-22', '4月22日(木)'],
  ['2021-04-22', '2021-05-05', '4月下旬～5月上旬'],
  ['2021-10-11', '2021-10-20', '10月中旬'],
  ['2021-10-11', '2021-10-21', '10月中旬～半年以上先'],
  ['2021-10-21', '2021-12-21', '半年以上先'],
])('shows the days from %s until %s as %s', (from, until, text) => {
  expect(renderEstimatedDays('2021-04-20' as LocalDate, from as LocalDate, until as LocalDate)).toBe(text);
});
