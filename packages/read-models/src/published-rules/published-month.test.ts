import type { LocalDate } from '@torioki/lending';
import { assemblyRoom, facts, library, tokyo, wakkanai } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { findPublishedMonth } from './published-month.js';

const show = (location: typeof wakkanai.location, day: string, ...more: typeof library) =>
  showAfter([...library, ...more], findPublishedMonth(location, day as LocalDate, tokyo('2021-04-03 10:00')));

it('shows each day of the month of a day (A50, R53)', async () => {
  const { ownClosedDays, days } = await show(wakkanai.location, '2021-04-30');
  expect([ownClosedDays, days.length, days[0]?.day, days[29]?.day]).toEqual([
    false,
    30,
    '2021-04-01',
    '2021-04-30',
  ]);
  const numbers = (is: (one: (typeof days)[number]) => boolean | null) =>
    days.filter((one) => is(one) === true).map(({ day }) => Number(day.slice(8)));
  expect(numbers(({ closed }) => closed)).toEqual([5, 12, 19, 26, 30]);
  expect(numbers(({ dispatch }) => dispatch)).toEqual([2, 6, 9, 13, 16, 20, 23, 27]);
});

it('shows null for the days that nobody has published', async () => {
  const { days } = await show(wakkanai.location, '2022-02-01');
  expect(days).toHaveLength(28);
  expect(new Set(days.map(({ closed, dispatch }) => [closed, dispatch].join()))).toEqual(new Set([',']));
});

it('shows a closure at its place: nothing leaves for it, and its published days stay (A51)', async () => {
  const closure = facts.closureExtended('2021-04-02 10:00', {
    places: [wakkanai.location],
    from: '2021-04-06' as LocalDate,
    until: '2021-04-08' as LocalDate,
    dueOn: '2021-04-10' as LocalDate,
  });
  const sixth = async (location: typeof wakkanai.location) =>
    (await show(location, '2021-04-01', closure)).days[5];
  const day = { day: '2021-04-06', closed: false, dispatch: true };
  expect(await sixth(wakkanai.location)).toEqual({ ...day, closure: true, leaves: false });
  expect(await sixth(assemblyRoom.location)).toEqual({ ...day, closure: false, leaves: true });
});

it('shows the own closed days of a place, once it has published some (A52)', async () => {
  const own = {
    type: 'ClosedDaysPublished',
    data: {
      at: tokyo('2021-04-02 10:00'),
      location: wakkanai.location,
      from: '2021-04-03' as LocalDate,
      until: '2021-04-10' as LocalDate,
      days: ['2021-04-04' as LocalDate],
    },
  } as const;
  const { ownClosedDays, days } = await show(wakkanai.location, '2021-04-01', own);
  expect(ownClosedDays).toBe(true);
  expect(days.slice(1, 5).map(({ closed }) => closed)).toEqual([null, false, true, false]);
});
