import { describe, it } from 'vitest';
import { commands, dates, makeDispatchDaysPublished, story, tokyo } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-05-20 10:00';
const from = '2021-06-01' as LocalDate;
const until = '2021-06-30' as LocalDate;
const publishing = (days: readonly LocalDate[], period = { from, until }) =>
  story.send(commands.publishDispatchDays(at, { ...period, days }));
const outside = (day: string, period = { from, until }) =>
  ({ code: 'day-outside-period', day: day as LocalDate, ...period }) as const;

describe('PUBLISH-2. The days of a calendar lie in the period for which it is published', () => {
  it.each([
    ['days in it, the first and the last among them', dates('2021-06', 1, 4, 30)],
    ['no day at all', []],
  ])('allows %s', async (_, days) => {
    const { data } = makeDispatchDaysPublished('2021-06-01', '2021-06-30', days);
    await publishing(days).emits({ type: 'DispatchDaysPublished', data: { ...data, at: tokyo(at) } });
  });

  it('refuses days before and after it, each of them', () =>
    publishing([...dates('2021-05', 31), ...dates('2021-06', 4), ...dates('2021-07', 1)]).isRefused(
      outside('2021-05-31'),
      outside('2021-07-01'),
      { code: 'dispatch-day-closed', days: dates('2021-05', 31) },
    ));

  it('refuses a period that ends before it begins', async () => {
    const backwards = { from: until, until: from };
    await publishing([], backwards).isRefused(outside('2021-06-01', backwards));
  });

  it('is applied together with PUBLISH-1, and every reason is given', async () => {
    const past = { from: '2021-05-19' as LocalDate, until };
    await publishing(dates('2021-07', 1), past).isRefused(
      { code: 'retroactive', from: past.from, today: '2021-05-20' },
      outside('2021-07-01', past),
    );
  });
});
