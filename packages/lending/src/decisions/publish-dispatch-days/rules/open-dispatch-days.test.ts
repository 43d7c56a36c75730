import { describe, it } from 'vitest';
import { commands, dates, story } from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const publishing = (...days: readonly number[]) =>
  commands.publishDispatchDays('2021-04-07 14:10', {
    from: '2021-04-08' as LocalDate,
    until: '2021-04-30' as LocalDate,
    days: dates('2021-04', ...days),
  });

describe('PUBLISH-5. No dispatch day is published on a closed day of the headquarters', () => {
  it('refuses closed days, and names each of them', () =>
    story
      .send(publishing(9, 12, 13, 19))
      .isRefused({ code: 'dispatch-day-closed', days: dates('2021-04', 12, 19) }));

  it('refuses the days of a closure of the headquarters', () =>
    story
      .extendClosure(13, 15, 16, 'hq')
      .send(publishing(9, 13, 14, 16))
      .isRefused({ code: 'dispatch-day-closed', days: dates('2021-04', 13, 14) }));

  it('allows the closed days of a branch, also in its closure', () =>
    story
      .publishClosedDays('wkn', [9, 14])
      .extendClosure(13, 15, 16, 'wkn')
      .send(publishing(9, 13, 14))
      .emits('DispatchDaysPublished'));

  it('allows days for which no closed days are published', () =>
    story
      .send(
        commands.publishDispatchDays('2021-04-07 14:10', {
          from: '2021-06-01' as LocalDate,
          until: '2021-06-30' as LocalDate,
          days: dates('2021-06', 1, 7),
        }),
      )
      .emits('DispatchDaysPublished'));

  it('is applied together with PUBLISH-2, and every reason is given', () =>
    story
      .send(
        commands.publishDispatchDays('2021-04-07 14:10', {
          from: '2021-04-08' as LocalDate,
          until: '2021-04-12' as LocalDate,
          days: dates('2021-04', 12, 13),
        }),
      )
      .isRefused(
        {
          code: 'day-outside-period',
          day: '2021-04-13',
          from: '2021-04-08',
          until: '2021-04-12',
        },
        { code: 'dispatch-day-closed', days: dates('2021-04', 12) },
      ));
});
