import * as E from 'fp-ts/lib/Either.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesInForce } from '../../../aggregates/index.js';
import { dayOfApril, makeClosedDaysPublished, places, story } from '../../../samples/index.js';
import { daysFromTo } from '../../../vocabulary/index.js';
import { sinceTheLastOpenDay } from './since-the-last-open-day.js';

const lent = story.reach('lent', 'a-1').at('2021-04-20 10:00');
const outside = (on: string, from: string) =>
  ({ code: 'return-day-outside', on, from, until: '2021-04-20' }) as const;

describe('RETURN-3. A book in the book post was returned since the last open day, and not before its loan', () => {
  it('allows the last open day, the closed days after it, and today', async () => {
    for (const on of ['2021-04-18', '2021-04-19', '2021-04-20'])
      await lent.acceptReturn('a-1', 'hq').withFields({ on }).emits(['Returned', { on }]);
    await lent.acceptReturn('a-1', 'hq').emits(['Returned', { on: '2021-04-20' }]);
  });

  it('refuses days before the last open day, and days to come', async () => {
    for (const on of ['2021-04-17', '2021-04-21', '0001-01-01', '9999-12-31'])
      await lent.acceptReturn('a-1', 'hq').withFields({ on }).isRefused(outside(on, '2021-04-18'));
  });

  it('refuses days before the loan', () =>
    story
      .at('2021-04-20 10:00')
      .pickUp('a-1', 1, 'hq', 1)
      .acceptReturn('a-1', 'hq')
      .withFields({ on: '2021-04-19' })
      .isRefused(outside('2021-04-19', '2021-04-20')));

  it('refuses an earlier day if the closed days are not published', () =>
    lent
      .at('2021-06-02 10:00')
      .acceptReturn('a-1', 'hq')
      .withFields({ on: '2021-06-01' })
      .isRefused({ code: 'calendar-horizon-exceeded', calendar: 'closed-days', day: '2021-06-01' }));

  it('counts a special closure as closed', () =>
    lent
      .at('2021-04-10 10:00')
      .extendClosure(11, 20, 30)
      .at('2021-04-21 10:00')
      .acceptReturn('a-1', 'hq')
      .withFields({ on: '2021-04-10' })
      .emits(['Returned', { on: '2021-04-10' }]));

  it('allows a day exactly if the loan has begun and no open day lies between it and today', () => {
    const day = fc.integer({ min: 1, max: 30 });
    const days = fc.tuple(day, day, day).filter(([began, , now]) => began <= now);
    fc.assert(
      fc.property(fc.uniqueArray(day), days, (closed, [began, returned, now]) => {
        const list = closed.map(dayOfApril);
        const calendar = makeClosedDaysPublished(places.hq, dayOfApril(1), dayOfApril(30), list);
        const published = rulesInForce.evolve(rulesInForce.initial, calendar);
        const [lent, today] = [{ on: dayOfApril(began) }, dayOfApril(now)];
        const between = daysFromTo(dayOfApril(returned + 1), dayOfApril(now - 1));
        const isAllowed = began <= returned && returned <= now && between.every((one) => list.includes(one));
        const judged = sinceTheLastOpenDay(dayOfApril(returned), {
          published,
          place: places.hq,
          lent,
          today,
        });
        expect(E.isRight(judged)).toBe(isAllowed);
      }),
    );
  });
});
