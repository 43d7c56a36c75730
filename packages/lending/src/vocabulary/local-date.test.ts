import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOfEpochDay,
  dayOfWeek,
  daysBetween,
  epochDay,
  isCalendarDate,
  latest,
  LocalDate,
  nextDay,
} from './local-date.js';

const first = Temporal.PlainDate.from('0000-01-01');
const last = Temporal.PlainDate.from('9999-12-31');
const unixEpoch = Temporal.PlainDate.from('1970-01-01');

const daysOfTheCalendar = first.until(last).days;
const anyDate = fc
  .integer({ min: 0, max: daysOfTheCalendar })
  .map((days) => first.add({ days }))
  .map((temporal) => ({ temporal, date: temporal.toString() as LocalDate }));

const within = (date: Temporal.PlainDate): string => {
  if (Temporal.PlainDate.compare(date, first) < 0) return first.toString();
  return (Temporal.PlainDate.compare(date, last) > 0 ? last : date).toString();
};

describe('a local date', () => {
  it('agrees with Temporal about every random date', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -100_000, max: 100_000 }), (one, other, days) => {
        expect(LocalDate.decode(one.date)).toEqual(E.right(one.date));
        expect(epochDay(one.date)).toBe(unixEpoch.until(one.temporal).days);
        expect(dateOfEpochDay(epochDay(one.date))).toBe(one.date);
        expect(dayOfWeek(one.date)).toBe(one.temporal.dayOfWeek % 7);
        expect(addDays(one.date, days)).toBe(within(one.temporal.add({ days })));
        expect(daysBetween(one.date, other.date)).toBe(one.temporal.until(other.temporal).days);
        const order = Temporal.PlainDate.compare(one.temporal, other.temporal);
        expect(latest(one.date, other.date)).toBe(order < 0 ? other.date : one.date);
        expect(one.date < other.date).toBe(order < 0);
      }),
      { numRuns: chooseRuns(5_000, 100_000) },
    );
  });

  it('is a date of the calendar exactly when Temporal accepts it', () => {
    const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 });
    const twoDigits = fc.oneof(digits(2), fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 13 }));
    fc.assert(
      fc.property(digits(4), twoDigits, twoDigits, (year, month, day) => {
        const text = [String(year).padStart(4, '0'), month, day]
          .map((part) => String(part).padStart(2, '0'))
          .join('-');
        const taken = () => Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
        expect(isCalendarDate(text)).toBe(E.isRight(E.tryCatch(taken, () => undefined)));
      }),
      { numRuns: chooseRuns(5_000, 100_000) },
    );
  });

  it('is different on each of the 146,097 days of 400 years', () => {
    const from = epochDay('1970-01-01' as LocalDate);
    const days = Array.from({ length: 146_097 }, (_, index) => from + index);
    const dates = days.map(dateOfEpochDay);
    expect(dates.at(-1)).toBe('2369-12-31');
    expect(dates.every(isCalendarDate)).toBe(true);
    expect(new Set(dates).size).toBe(days.length);
    expect(dates.map(epochDay)).toEqual(days);
  });

  it.each(['2020-02-29', '2000-02-29', '2021-12-31', '0000-01-01', '9999-12-31'])('is %s', (text) => {
    expect(LocalDate.is(text)).toBe(true);
  });

  it.each([
    '2021-02-29',
    '2020-02-30',
    '1900-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-4-1',
    '20210401',
    '2021-04-01T00:00',
    ' 2021-04-01',
    '2021-04-01\n',
    '２０２１-04-01',
    '-2021-04-01',
    '10000-01-01',
    '',
    20_210_401,
    null,
    new Date(0),
  ])('is not %j', (value) => {
    expect(E.isLeft(LocalDate.decode(value))).toBe(true);
  });

  it('has a next day over months, leap days and years', () => {
    const next = (date: string) => nextDay(date as LocalDate);
    expect(next('2021-04-30')).toBe('2021-05-01');
    expect(next('2021-02-28')).toBe('2021-03-01');
    expect(next('2020-02-28')).toBe('2020-02-29');
    expect(next('2020-12-31')).toBe('2021-01-01');
  });

  it('stays in the calendar, whatever number of days is added', () => {
    const date = '2021-04-08' as LocalDate;
    expect(addDays(date, 3_000_000)).toBe('9999-12-31');
    expect(addDays(date, Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
    expect(addDays(date, -Number.MAX_SAFE_INTEGER)).toBe('0000-01-01');
    expect(nextDay('9999-12-31' as LocalDate)).toBe('9999-12-31');
  });
});
