import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { daysFromTo, type LocalDate } from '../vocabulary/index.js';
import { closedDaysByTheGuide } from './index.js';

const day = (text: string) => text as LocalDate;

const holidays = [
  {
    from: day('2021-02-01'),
    until: day('2022-01-31'),
    days: new Set(
      [
        ...['02-11', '02-23', '03-20', '04-29', '05-03', '05-04', '05-05', '07-22', '07-23', '08-08'],
        ...['08-09', '09-20', '09-23', '11-03', '11-23'],
      ]
        .map((one) => `2021-${one}`)
        .concat('2022-01-01', '2022-01-10')
        .map(day),
    ),
  },
];

const compute = (from: string, until: string, further: readonly string[] = []) =>
  closedDaysByTheGuide({ from: day(from), until: day(until), holidays, further: further.map(day) });

const closed = (from: string, until: string, further: readonly string[] = []) =>
  E.toUnion(compute(from, until, further));

describe('CALENDAR-2. The closed days of the guide’s rules', () => {
  it('lists the days of spring 2021', () => {
    expect(closed('2021-03-30', '2021-05-31')).toEqual([
      '2021-03-31',
      '2021-04-05',
      '2021-04-12',
      '2021-04-19',
      '2021-04-26',
      '2021-04-30',
      '2021-05-06',
      '2021-05-10',
      '2021-05-17',
      '2021-05-24',
      '2021-05-28',
      '2021-05-31',
    ]);
  });

  it('closes over the turn of the year, on weekdays and weekends', () => {
    expect(closed('2021-12-28', '2022-01-04')).toEqual(daysFromTo(day('2021-12-29'), day('2022-01-03')));
    const none = [{ from: day('2020-11-01'), until: day('2021-01-31'), days: new Set<LocalDate>() }];
    const asking = { from: day('2020-12-29'), until: day('2021-01-03'), holidays: none, further: [] };
    expect(closedDaysByTheGuide(asking)).toEqual(E.right(daysFromTo(asking.from, asking.until)));
  });

  it('lists the same days for a period by itself as in a longer one', () => {
    expect(closed('2021-05-06', '2021-05-06')).toEqual(['2021-05-06']);
    expect(closed('2021-05-28', '2021-05-29')).toEqual(['2021-05-28']);
  });

  it.each([
    ['a Sunday: the Friday before', '2021-10-29'],
    ['a Saturday: the Friday before', '2021-07-30'],
    ['a Monday: the Friday before', '2021-05-28'],
    ['a Thursday: that day', '2021-09-30'],
  ])('closes on the right weekday at the end of a month that ends on %s', (_, day) => {
    expect(closed(day, day)).toEqual([day]);
  });

  it('closes on the next weekday instead of a holiday Monday, past the following holidays', () => {
    expect(closed('2021-08-09', '2021-08-15')).toEqual(['2021-08-10']);
    expect(closed('2021-09-20', '2021-09-26')).toEqual(['2021-09-21']);
    expect(closed('2021-05-03', '2021-05-09')).toEqual(['2021-05-06']);
  });

  it.each([
    ['2021-03-03', '2021-03-31', '2021-01-31'],
    ['2022-01-04', '2022-02-01', '2022-02-01'],
    ['2051-01-01', '2051-12-31', '2050-12-01'],
  ])('has no answer from %s until %s, since %s may be a holiday', (from, until, unknown) => {
    expect(compute(from, until)).toEqual(E.left({ day: unknown }));
  });

  it('has an answer until the end of the known holidays', () => {
    expect(closed('2022-01-24', '2022-01-31')).toEqual(['2022-01-24', '2022-01-28', '2022-01-31']);
    expect(closed('2021-03-04', '2021-03-04')).toEqual([]);
  });

  it('has an answer at the end of the calendar', () => {
    const forever = [{ from: day('9999-01-01'), until: day('9999-12-31'), days: new Set<LocalDate>() }];
    const asking = { from: day('9999-12-27'), until: day('9999-12-31'), holidays: forever, further: [] };
    expect(closedDaysByTheGuide(asking)).toMatchObject({
      right: ['9999-12-27', '9999-12-29', '9999-12-30', '9999-12-31'],
    });
  });

  it('adds further closures, each day once', () => {
    expect(closed('2021-04-05', '2021-04-07', ['2021-04-05', '2021-04-06'])).toEqual([
      '2021-04-05',
      '2021-04-06',
    ]);
  });
});
