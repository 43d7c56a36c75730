import { chooseRuns } from '@torioki/event-store/contract';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText, encodeText } from './encode-text.js';

const texts = fc.string({ unit: fc.constantFrom('\u0000', '\u0001', '\u0002', 'a', '書') });

const byCodePoint = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

it('a text is stored without U+0000, in its order, and restored', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(encodeText(one)).not.toContain('\u0000');
      expect(decodeText(encodeText(one))).toBe(one);
      expect(byCodePoint(encodeText(one), encodeText(other))).toBe(byCodePoint(one, other));
    }),
    { numRuns: chooseRuns(1_000, 20_000) },
  );
});
