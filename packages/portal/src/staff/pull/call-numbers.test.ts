import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareCallNumbers } from './call-numbers.js';

it('sorts call numbers as on the shelf', () => {
  const shelf = ['007/ア', '913/シ', '913.6/イ/1', '913.6/イ/2', '913.6/シ', '913.65/ア', '914', '914/ア'];
  expect(shelf.toReversed().toSorted(compareCallNumbers)).toEqual(shelf);
});

it('is an order: it does not depend on the given order', () => {
  const callNumber = fc.array(fc.constantFrom('9', '91', '913.6', 'ア', 'シ', '1', ''), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(callNumber.map((parts) => parts.join('/'))), (some) => {
      const sorted = some.toSorted(compareCallNumbers);
      expect(some.toReversed().toSorted(compareCallNumbers).map(compareToFirst(sorted))).toEqual(
        sorted.map(compareToFirst(sorted)),
      );
    }),
  );
});

const compareToFirst =
  ([first = '']: readonly string[]) =>
  (one: string): number =>
    Math.sign(compareCallNumbers(one, first));
