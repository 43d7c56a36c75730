import fc from 'fast-check';
import { v5 as uuidv5 } from 'uuid';
import { expect, it } from 'vitest';
import { makeNameUuid } from './name-uuid.js';

it('equals the result of the uuid library', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (text, namespace) => {
      expect(makeNameUuid(text, namespace)).toBe(uuidv5(text, namespace));
    }),
  );
});
