import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PatronId } from '../people/ids.js';
import { codeBytes, codeDigest, codeFrom } from './code.js';

const patron = randomUUID() as PatronId;

describe('a code', () => {
  it('contains every bit of its source', () => {
    expect(codeFrom(new Uint8Array(codeBytes))).toBe('0000-0000-0000-0000');
    expect(codeFrom(new Uint8Array(codeBytes).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    const bytes = randomBytes(codeBytes);
    for (let bit = 0; bit < 8 * codeBytes; bit += 1) {
      const other = Uint8Array.from(bytes);
      other[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(codeFrom(other)).not.toBe(codeFrom(bytes));
    }
  });

  it.each(['7k3m-9qtx-4h2p-xw8c', ' 7K3M 9QTX 4H2P XW8C', '７Ｋ３Ｍ９ＱＴＸ４Ｈ２ＰＸＷ８Ｃ'])(
    'can be typed as %s',
    (typed) => {
      expect(codeDigest(patron, typed)).toBe(codeDigest(patron, '7K3M-9QTX-4H2P-XW8C'));
    },
  );

  it('accepts O for 0, and I and L for 1', () => {
    expect(codeDigest(patron, 'oIl')).toBe(codeDigest(patron, '011'));
  });

  it('is stored differently for each patron and each code', () => {
    expect(codeDigest(randomUUID() as PatronId, '7K3M')).not.toBe(codeDigest(patron, '7K3M'));
    expect(codeDigest(patron, '7K3N')).not.toBe(codeDigest(patron, '7K3M'));
  });
});
