import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutList } from './cut-list.js';

describe('a list that is cut', () => {
  it('has full parts and a last one, which together are the list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), fc.integer({ min: 1, max: 7 }), (list, size) => {
        const parts = [...cutList(list, size)];
        expect(parts.flat()).toEqual(list);
        expect(parts.slice(0, -1).every((part) => part.length === size)).toBe(true);
        expect(parts.every((part) => part.length > 0 && part.length <= size)).toBe(true);
      }),
    );
  });
});
