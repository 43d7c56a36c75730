import { library, tokyo, wakkanai } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listCalendars } from './calendars.js';

const show = (at: string, branch?: typeof wakkanai.location) =>
  showAfter(library, listCalendars(tokyo(at), branch));

it('shows how far the calendars of each place reach', async () => {
  const lines = (await show('2021-04-12 10:00')).map(
    ({ name, closedDaysUntil, dispatchDaysUntil }) => `${name} ${closedDaysUntil} ${dispatchDaysUntil}`,
  );
  expect(lines).toEqual([
    '道立図書館 2021-05-31 null',
    '議会図書室 2021-05-31 null',
    '稚内 2021-05-31 2021-05-31',
    '網走 2021-05-31 2021-05-31',
    '自宅 2021-05-31 2021-05-31',
  ]);
});

it('shows null after the last published day, and to a branch only its own place', async () => {
  expect(await show('2022-04-12 10:00', wakkanai.location)).toEqual([
    { location: 'WKN', name: '稚内', closedDaysUntil: null, dispatchDaysUntil: null },
  ]);
});
