import { describe, it } from 'vitest';
import { assemblyRoom, dates, given, headquarters, library, commands, tokyo } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-05-20 10:00';
const from = '2021-06-01' as LocalDate;
const until = '2021-06-30' as LocalDate;

describe('PublishClosedDays', () => {
  it.each([
    ['of the headquarters', headquarters, dates('2021-06', 7, 14, 21, 28, 30)],
    ['of another counter (A52)', assemblyRoom, dates('2021-06', 1, 2)],
    ['that are none', headquarters, []],
  ])('publishes closed days %s', async (_, { location }, days) => {
    const publication = { location, from, until, days };
    await given(...library)
      .when(commands.publishClosedDays(at, publication))
      .then({ type: 'ClosedDaysPublished', data: { at: tokyo(at), ...publication } });
  });

  it('refuses the days that a place has published, not those that it keeps without (A52)', async () => {
    const april = { from: '2021-05-21' as LocalDate, until: '2021-05-31' as LocalDate };
    const publication = { ...april, days: dates('2021-05', 24, 28, 31) };
    const office = given(...library);
    await office
      .when(commands.publishClosedDays(at, { ...publication, location: headquarters.location }))
      .thenRefused({ code: 'nothing-to-change' });
    const own = { ...publication, location: assemblyRoom.location };
    await office
      .when(commands.publishClosedDays(at, own))
      .then({ type: 'ClosedDaysPublished', data: { at: tokyo(at), ...own } });
  });

  it('gives every reason', () =>
    given(...library)
      .when(
        commands.publishClosedDays(at, {
          location: headquarters.location,
          from: '2021-05-19' as LocalDate,
          until,
          days: dates('2021-07', 1),
        }),
      )
      .thenRefused(
        { code: 'retroactive', from: '2021-05-19' as LocalDate, today: '2021-05-20' as LocalDate },
        {
          code: 'day-outside-period',
          day: '2021-07-01' as LocalDate,
          from: '2021-05-19' as LocalDate,
          until,
        },
      ));
});
