import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { readClock, isInstant } from './read-clock.js';

describe('an instant', () => {
  it('is a text in the form of Date, for the years 0 to 9999', () => {
    for (const text of ['2021-04-03T01:00:00.000Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])
      expect(isInstant(text)).toBe(true);
  });

  it.each([
    ['a number', 0],
    ['a Date', new Date(0)],
    ['a text without milliseconds', '2021-04-03T01:00:00Z'],
    ['a non-existent day', '2021-02-30T01:00:00.000Z'],
    ['a year of five digits', '+010000-01-01T00:00:00.000Z'],
    ['a year before 0', '-000001-01-01T00:00:00.000Z'],
  ])('is not %s', (_, value) => {
    expect(isInstant(value)).toBe(false);
  });
});

describe('the reading of a clock', () => {
  it('is an instant', () => {
    expect(readClock(() => new Date(0))).toEqual(E.right('1970-01-01T00:00:00.000Z'));
  });

  it.each([
    ['a year of five digits', new Date('+010000-01-01T00:00:00.000Z')],
    ['no date', new Date(NaN)],
  ])('is refused if it is %s', (_, date) => {
    expect(readClock(() => date)).toMatchObject({
      left: { code: 'invalid-input', details: { path: 'clock' } },
    });
  });
});
