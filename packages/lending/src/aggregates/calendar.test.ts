import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { dates } from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { isListed, nthDayAfter, publish, publishedUntil, type Calendar } from './calendar.js';

const day = (text: string) => text as LocalDate;
const period = (from: string, until: string, days: readonly LocalDate[]) => ({
  from: day(from),
  until: day(until),
  days,
});

const april = publish([], period('2021-04-01', '2021-04-30', dates('2021-04', 2, 6, 9)));

describe('a day of a calendar', () => {
  it('is listed or not within the published period', () => {
    expect(isListed(april, day('2021-04-06'))).toEqual(E.right(true));
    expect(isListed(april, day('2021-04-07'))).toEqual(E.right(false));
    expect(isListed(april, day('2021-04-01'))).toEqual(E.right(false));
    expect(isListed(april, day('2021-04-30'))).toEqual(E.right(false));
  });

  it.each(['2021-03-31', '2021-05-01'])('has no answer beyond it: %s', (beyond) => {
    expect(isListed(april, day(beyond))).toEqual(E.left({ day: beyond }));
    expect(isListed([], day(beyond))).toEqual(E.left({ day: beyond }));
  });

  it('follows the later publication', () => {
    const corrected = publish(april, period('2021-04-05', '2021-04-11', dates('2021-04', 7)));
    expect(isListed(corrected, day('2021-04-06'))).toEqual(E.right(false));
    expect(isListed(corrected, day('2021-04-07'))).toEqual(E.right(true));
    expect(isListed(corrected, day('2021-04-02'))).toEqual(E.right(true));
  });

  it('can be in a period without listed days', () => {
    const closed = publish(april, period('2021-05-01', '2021-05-31', []));
    expect(isListed(closed, day('2021-05-07'))).toEqual(E.right(false));
  });
});

describe('the last published day', () => {
  it('is the end of the periods that follow without a gap', () => {
    const may = publish(april, period('2021-05-01', '2021-05-31', []));
    const july = publish(may, period('2021-07-01', '2021-07-31', []));
    expect(publishedUntil(april, day('2021-04-06'))).toBe('2021-04-30');
    expect(publishedUntil(may, day('2021-04-06'))).toBe('2021-05-31');
    expect(publishedUntil(july, day('2021-04-06'))).toBe('2021-05-31');
    expect(publishedUntil(july, day('2021-07-01'))).toBe('2021-07-31');
  });

  it('is the end of the longest of several periods with a day', () => {
    const corrected = publish(april, period('2021-04-05', '2021-04-11', []));
    expect(publishedUntil(corrected, day('2021-04-06'))).toBe('2021-04-30');
  });

  it.each(['2021-03-31', '2021-05-01'])('is null beyond the calendar: %s', (beyond) => {
    expect(publishedUntil(april, day(beyond))).toBeNull();
  });
});

describe('the n-th day after a date', () => {
  const nth = (calendar: Calendar, from: string, n: number, listed = true) =>
    nthDayAfter(calendar, day(from), n, listed);

  it('counts listed days, or days that are not listed', () => {
    expect(nth(april, '2021-04-01', 1)).toEqual(E.right('2021-04-02'));
    expect(nth(april, '2021-04-01', 3)).toEqual(E.right('2021-04-09'));
    expect(nth(april, '2021-04-01', 1, false)).toEqual(E.right('2021-04-03'));
    expect(nth(april, '2021-04-01', 3, false)).toEqual(E.right('2021-04-05'));
  });

  it('is never the date itself', () => {
    expect(nth(april, '2021-04-02', 1)).toEqual(E.right('2021-04-06'));
  });

  it('is counted through several periods', () => {
    const more = publish(april, period('2021-05-01', '2021-05-31', dates('2021-05', 7)));
    expect(nth(more, '2021-04-09', 1)).toEqual(E.right('2021-05-07'));
  });

  it('has no answer after the end of the calendar, and names the first day without one', () => {
    expect(nth(april, '2021-04-09', 1)).toEqual(E.left({ day: '2021-05-01' }));
    expect(nth(april, '2021-03-01', 1)).toEqual(E.left({ day: '2021-03-02' }));
  });

  it('has no answer after the last day of the calendar', () => {
    const forever = publish([], period('9999-12-01', '9999-12-31', []));
    expect(nth(forever, '9999-12-01', 1)).toEqual(E.left({ day: '9999-12-31' }));
  });
});
