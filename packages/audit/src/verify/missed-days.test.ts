import type { LocalDate } from '@torioki/lending';
import { expect, it } from 'vitest';
import { findMissedDays } from './missed-days.js';

const days = (...some: readonly string[]) => some as readonly LocalDate[];

it('lists the days without a noted head between the first and the last, unless all were closed', () => {
  const closed = days('2021-04-05', '2021-04-12', '2021-04-13');
  const isOpen = (day: LocalDate) => !closed.includes(day);
  const noted = days('2021-04-11', '2021-04-02', '2021-04-01', '2021-04-02', '2021-04-07', '2021-04-14');
  expect(findMissedDays(noted, isOpen)).toEqual([
    { from: '2021-04-03', until: '2021-04-06', openDays: 3 },
    { from: '2021-04-08', until: '2021-04-10', openDays: 3 },
  ]);
  expect(findMissedDays([], isOpen)).toEqual([]);
});
