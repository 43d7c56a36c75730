import { describe, it } from 'vitest';
import { assemblyRoom, commands, dates, headquarters, story, tokyo } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-05-20 10:00';
const from = '2021-06-01' as LocalDate;
const until = '2021-06-30' as LocalDate;

describe('PublishClosedDays', () => {
  it.each([
    ['of the headquarters', headquarters, dates('2021-06', 7, 14, 21, 28, 30)],
    ['of another counter (A52)', assemblyRoom, dates('2021-06', 1, 2)],
    ['without any day', headquarters, []],
  ])('publishes closed days %s', async (_, { location }, days) => {
    const publication = { location, from, until, days };
    await story
      .send(commands.publishClosedDays(at, publication))
      .emits({ type: 'ClosedDaysPublished', data: { at: tokyo(at), ...publication } });
  });

  it('refuses the days that a place has published, not those that apply without its own (A52)', async () => {
    const april = { from: '2021-05-21' as LocalDate, until: '2021-05-31' as LocalDate };
    const publication = { ...april, days: dates('2021-05', 24, 28, 31) };
    await story
      .send(commands.publishClosedDays(at, { ...publication, location: headquarters.location }))
      .isRefused('nothing-to-change');
    const own = { ...publication, location: assemblyRoom.location };
    await story
      .send(commands.publishClosedDays(at, own))
      .emits({ type: 'ClosedDaysPublished', data: { at: tokyo(at), ...own } });
  });

  it('gives every reason', () =>
    story
      .send(
        commands.publishClosedDays(at, {
          location: headquarters.location,
          from: '2021-05-19' as LocalDate,
          until,
          days: dates('2021-07', 1),
        }),
      )
      .isRefused(
        { code: 'retroactive', from: '2021-05-19', today: '2021-05-20' },
        {
          code: 'day-outside-period',
          day: '2021-07-01',
          from: '2021-05-19',
          until,
        },
      ));
});
