import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StandardNumber } from './printed-number.js';
import { standardNumber } from './standard-number.js';

describe('R20: an ISBN is its 13 digits', () => {
  it.each([
    ['978-4-10-353422-8', '9784103534228'],
    ['9784103534228', '9784103534228'],
    ['９７８‐４‐１０‐３５３４２２‐８', '9784103534228'],
    ['ISBN978-4-10-353422-8', '9784103534228'],
    ['4-10-353422-2', '9784103534228'],
    ['4-10-353422-8', '9784103534228'],
    ['4-06-203515-4', '9784062035156'],
    ['080442957X', '9780804429573'],
    ['0-8044-2957-x', '9780804429573'],
    ['979-10-90636-07-1', '9791090636071'],
  ])('%s', (written, digits) => {
    expect(standardNumber(written)).toBe(digits);
  });
});

it('an ISSN is its 8 digits', () => {
  expect(standardNumber('ISSN 1234-5679')).toBe('12345679');
  expect(standardNumber('2434561x')).toBe('2434561X');
});

describe('is neither', () => {
  it.each([
    '',
    '1Q84',
    '978-4-10-353422-9',
    '4-10-353422-1',
    '977-4-10-353422-1',
    '4-10-35342-8',
    'X-10-353422-8',
    '1234-5678',
    '978-4-10-353422-8 (上)',
    '4103534228 4103534235',
  ])('%j', (written) => {
    expect(standardNumber(written)).toBeUndefined();
    expect(StandardNumber.is(written)).toBe(false);
  });
});

it('at each place of an ISBN or ISSN, one of ten digits is right', () => {
  const digits = (count: number) => fc.array(fc.nat({ max: 9 }), { minLength: count, maxLength: count });
  const rightOnes = (before: string, after: string) =>
    Array.from('0123456789').filter((digit) => StandardNumber.is(`${before}${digit}${after}`)).length;
  fc.assert(
    fc.property(digits(9), digits(6), fc.nat({ max: 8 }), fc.nat({ max: 6 }), (nine, six, at, place) => {
      const isbn = `978${nine.join('')}`;
      expect(rightOnes(isbn, '')).toBe(1);
      expect(rightOnes(isbn.slice(0, 3 + at), isbn.slice(3 + at))).toBe(1);
      const issn = six.join('');
      expect(rightOnes(issn.slice(0, place), `${issn.slice(place)}X`)).toBeLessThanOrEqual(1);
    }),
    { numRuns: chooseRuns(500, 10_000) },
  );
});
