import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  epochMilliseconds,
  Instant,
  type LocalTime,
  instantAt,
  localDate,
  localTime,
  minutesBetween,
  TimeZone,
} from './instant.js';
import type { LocalDate } from './local-date.js';

const zone = 'Asia/Tokyo';

/** The end of Japan's last summer time. The offset from UTC has been constant since then. */
const afterSummerTime = Date.parse('1951-09-08T15:00:00.000Z');
const endOfTheCalendar = Date.parse('9999-12-30T14:59:59.999Z');
const anyInstant = fc
  .integer({ min: afterSummerTime, max: endOfTheCalendar })
  .map((milliseconds) => new Date(milliseconds).toISOString() as Instant);
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

const inTokyo = (instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

describe('an instant', () => {
  it('has the date in Tokyo that Temporal gives it', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (instant, other) => {
        expect(localDate(instant, zone)).toBe(inTokyo(instant).toPlainDate().toString());
        expect(epochMilliseconds(instant)).toBe(Temporal.Instant.from(instant).epochMilliseconds);
        const between = Date.parse(other) - Date.parse(instant);
        expect(minutesBetween(instant, other) * 60_000).toBeCloseTo(between, 0);
      }),
      { numRuns: chooseRuns(5_000, 100_000) },
    );
  });

  it('follows from a time of a date in Tokyo, and has that date', () => {
    fc.assert(
      fc.property(anyInstant, anyTime, (instant, time) => {
        const date = localDate(instant, zone);
        const found = instantAt(date, time as LocalTime, zone);
        expect(Instant.is(found)).toBe(true);
        expect(localDate(found, zone)).toBe(date);
        expect(localTime(found, zone)).toBe(time);
        expect(inTokyo(found).toPlainTime().toString({ smallestUnit: 'minute' })).toBe(time);
      }),
      { numRuns: chooseRuns(5_000, 100_000) },
    );
  });

  it.each([
    ['2021-04-07T14:59:59.999Z', '2021-04-07'],
    ['2021-04-07T15:00:00.000Z', '2021-04-08'],
    ['2021-04-07T10:59:59.999Z', '2021-04-07'],
    ['2021-04-07T11:00:00.000Z', '2021-04-07'],
    ['2020-12-31T14:59:59.999Z', '2020-12-31'],
    ['2020-12-31T15:00:00.000Z', '2021-01-01'],
    ['2020-02-28T15:00:00.000Z', '2020-02-29'],
    ['2020-02-29T15:00:00.000Z', '2020-03-01'],
    ['2021-02-28T15:00:00.000Z', '2021-03-01'],
    ['1969-12-31T14:59:59.999Z', '1969-12-31'],
    ['1969-12-31T15:00:00.000Z', '1970-01-01'],
  ])('%s is on %s in Tokyo', (instant, date) => {
    expect(localDate(instant as Instant, zone)).toBe(date);
  });

  it.each([
    ['2021-04-07', '20:00', '2021-04-07T11:00:00.000Z'],
    ['2021-04-07', '00:00', '2021-04-06T15:00:00.000Z'],
    ['2021-04-07', '08:59', '2021-04-06T23:59:00.000Z'],
    ['2021-01-01', '00:00', '2020-12-31T15:00:00.000Z'],
    ['2020-03-01', '08:00', '2020-02-29T23:00:00.000Z'],
    ['1970-01-01', '00:00', '1969-12-31T15:00:00.000Z'],
  ])('on %s at %s in Tokyo it is %s', (date, time, instant) => {
    expect(instantAt(date as LocalDate, time as LocalTime, zone)).toBe(instant);
  });

  it('is compared as text', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (one, other) => {
        expect(one < other).toBe(Date.parse(one) < Date.parse(other));
      }),
      { numRuns: chooseRuns(1_000, 10_000) },
    );
  });

  it.each([
    '2021-02-29T00:00:00.000Z',
    '2021-04-07T24:00:00.000Z',
    '2021-04-07T23:60:00.000Z',
    '2021-04-07T23:59:60.000Z',
    '2021-04-07T11:00:00Z',
    '2021-04-07T11:00:00.000+09:00',
    '2021-04-07T11:00:00.000z',
    '2021-04-07 11:00:00.000Z',
    '2021-04-07',
    '+010000-01-01T00:00:00.000Z',
    '',
    0,
    null,
  ])('is not %j', (value) => {
    expect(Instant.is(value)).toBe(false);
  });
});

describe('the minutes between two instants', () => {
  it('are whole and part minutes, negative backwards', () => {
    const at = (time: string) => `2021-04-22T${time}Z` as Instant;
    expect(minutesBetween(at('14:59:30.000'), at('15:29:30.000'))).toBe(30);
    expect(minutesBetween(at('14:59:30.000'), at('14:59:45.000'))).toBe(0.25);
    expect(minutesBetween(at('15:00:00.000'), at('14:59:00.000'))).toBe(-1);
  });
});

it('the zone has dates that the library can compute', () => {
  expect(TimeZone.is('Asia/Tokyo')).toBe(true);
  expect(TimeZone.is('Europe/Berlin')).toBe(false);
  expect(TimeZone.is('toString')).toBe(false);
});
