import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { rulesInForce } from '../../aggregates/index.js';
import { hokkaido } from '../../policy/index.js';
import {
  abashiri,
  assemblyRoom,
  closedDaysPublished,
  dates,
  facts,
  given,
  headquarters,
  home,
  journey,
  library,
  noticeSent,
  commands,
  pickupLocationAdded,
  policyPublished,
  secured,
  wakkanai,
  type Place,
} from '../../samples/index.js';
import { daysBetween, type LocalDate } from '../../vocabulary/index.js';
import { daysToCome } from './days-to-come.js';

interface Days {
  readonly dispatchDay?: string;
  readonly earliestPickup?: string;
}

const noticing = (place: Place, day: string, ...more: typeof library) => {
  const { added, waiting } = journey(1, place);
  const ready = secured(`${day} 11:00`, waiting, added);
  const at = `${day} 20:00`;
  const { reservation } = waiting.data;
  const noticed = given(...library, ...more, added, waiting, ready).when(
    commands.recordNotice(at, { reservation, outcome: 'sent' }),
  );
  return {
    then: (days: Days) => noticed.then(noticeSent(at, ready, days)),
    thenUnknown: (beyond: string) =>
      noticed.thenRefused({
        code: 'calendar-horizon-exceeded',
        calendar: 'closed-days',
        day: beyond as LocalDate,
      }),
  };
};

describe('NOTICE-1. The days counted from the day of the notice', () => {
  it.each([
    ['2021-04-07', '2021-04-08'],
    ['2021-04-04', '2021-04-06'],
    ['2021-04-25', '2021-04-27'],
    ['2021-05-05', '2021-05-07'],
  ])('at a counter: from the next day that it is open, %s → %s (R50)', (day, earliestPickup) =>
    noticing(headquarters, day).then({ earliestPickup }),
  );

  it('at a counter with closed days of its own: by those (A52)', async () => {
    const own = closedDaysPublished(assemblyRoom, '2021-04-01', '2021-04-30', dates('2021-04', 8, 9, 10));
    await noticing(assemblyRoom, '2021-04-07', own).then({ earliestPickup: '2021-04-11' });
    await noticing(headquarters, '2021-04-07', own).then({ earliestPickup: '2021-04-08' });
  });

  it("at a counter with closed days of its own: not by the headquarters' where its own end (A52)", () =>
    noticing(
      assemblyRoom,
      '2021-04-07',
      closedDaysPublished(assemblyRoom, '2021-04-01', '2021-04-08', dates('2021-04', 8)),
    ).thenUnknown('2021-04-09'));

  it('at a counter: past a special closure (A51)', () =>
    noticing(
      headquarters,
      '2021-04-14',
      facts.closureExtended('2021-04-14 10:00', {
        from: '2021-04-15' as LocalDate,
        until: '2021-04-25' as LocalDate,
        dueOn: '2021-05-06' as LocalDate,
      }),
    ).then({ earliestPickup: '2021-04-27' }));

  it("at a counter without: by the headquarters'", () =>
    noticing(assemblyRoom, '2021-04-04').then({ earliestPickup: '2021-04-06' }));

  it.each([
    ['S22', '2021-04-06', '2021-04-09', '2021-04-11'],
    ['S23', '2021-04-09', '2021-04-13', '2021-04-15'],
    ['S24', '2021-04-28', '2021-05-07', '2021-05-09'],
  ])(
    'at a branch: the next dispatch day, and the days under way (%s)',
    (_, day, dispatchDay, earliestPickup) => noticing(wakkanai, day).then({ dispatchDay, earliestPickup }),
  );

  it('at a branch: from the first day after these that it is open (A52)', async () => {
    const own = closedDaysPublished(wakkanai, '2021-04-01', '2021-04-30', dates('2021-04', 11, 12));
    const dispatchDay = '2021-04-09';
    await noticing(wakkanai, '2021-04-06', own).then({ dispatchDay, earliestPickup: '2021-04-13' });
    await noticing(abashiri, '2021-04-06', own).then({ dispatchDay, earliestPickup: '2021-04-11' });
  });

  it("at a branch without: by the headquarters'", () =>
    noticing(wakkanai, '2021-04-06', pickupLocationAdded({ ...wakkanai, transitDays: 3 })).then({
      dispatchDay: '2021-04-09',
      earliestPickup: '2021-04-13',
    }));

  it('at a branch: not where its closed days end before', () =>
    noticing(
      wakkanai,
      '2021-04-06',
      closedDaysPublished(wakkanai, '2021-04-01', '2021-04-11', dates('2021-04', 11)),
    ).thenUnknown('2021-04-12'));

  it('at a branch: it is there 3 to 6 days after the mail, mostly 4 or 5 (R52)', () => {
    const published = library.reduce<typeof rulesInForce.initial>(
      (rules, event) => rulesInForce.evolve(rules, event as never),
      rulesInForce.initial,
    );
    const days = dates('2021-04', ...Array.from({ length: 24 }, (_, index) => index + 1));
    const gaps = days.map((today) => {
      const told = daysToCome(published, wakkanai, { today, policy: hokkaido });
      return E.isRight(told) && told.right.earliestPickup !== null
        ? daysBetween(today, told.right.earliestPickup)
        : expect.fail(today);
    });
    expect([...new Set(gaps)].toSorted()).toEqual([3, 4, 5, 6]);
    expect(gaps.filter((gap) => gap === 4 || gap === 5).length).toBeGreaterThan(gaps.length / 2);
  });

  it("at a branch with days of its own: by those, otherwise by the policy's (A28)", async () => {
    const near = pickupLocationAdded({ ...wakkanai, transitDays: 0 });
    const slow = policyPublished('2021-04-01', {
      ...hokkaido,
      dispatch: { ...hokkaido.dispatch, transitDays: 5 },
    });
    const dispatchDay = '2021-04-09';
    await noticing(wakkanai, '2021-04-06', near, slow).then({ dispatchDay, earliestPickup: '2021-04-09' });
    await noticing(wakkanai, '2021-04-06', slow).then({ dispatchDay, earliestPickup: '2021-04-14' });
  });

  it('at a home: the next dispatch day only (S26)', () =>
    noticing(home, '2021-04-07').then({ dispatchDay: '2021-04-09' }));
});
