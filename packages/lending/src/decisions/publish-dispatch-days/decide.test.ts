import { describe, it } from 'vitest';
import { commands, dates, makeDispatchDaysPublished, staff, story, tokyo } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const until = '2021-06-30' as LocalDate;

describe('PublishDispatchDays', () => {
  it.each([
    ['a month to come', '2021-06-01', dates('2021-06', 4, 8)],
    ['days that correct the published ones, from today on', '2021-04-07', dates('2021-04', 7)],
    ['a period without dispatch days', '2021-06-01', []],
  ])('publishes %s', async (_, from, days) => {
    const { data } = makeDispatchDaysPublished(from, until, days);
    await story
      .send(commands.publishDispatchDays(at, { from: from as LocalDate, until, days }, staff('dispatch')))
      .emits({ type: 'DispatchDaysPublished', data: { ...data, at: tokyo(at) } });
  });

  it('refuses days that are already published for a period or a part of it, and accepts a longer period', async () => {
    const april = { from: '2021-04-08' as LocalDate, until: '2021-04-16' as LocalDate };
    const days = dates('2021-04', 16, 9, 13);
    await story.send(commands.publishDispatchDays(at, { ...april, days })).isRefused('nothing-to-change');
    for (const others of [dates('2021-04', 16, 9), dates('2021-04', 16, 9, 13, 14)])
      await story
        .send(commands.publishDispatchDays(at, { ...april, days: others }))
        .emits('DispatchDaysPublished');
    const longer = { from: '2021-05-30' as LocalDate, until: '2021-06-01' as LocalDate, days: [] };
    await story
      .send(commands.publishDispatchDays(at, longer))
      .emits({ type: 'DispatchDaysPublished', data: { ...longer, at: tokyo(at) } });
  });
});
