import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHeadCode, readHeadCode } from './code.js';

const letters = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
const hash = '7c1fd3b1f0a2c4e6985b3d7f0123456789abcdef0123456789abcdef01234567';
const anyHash = fc.stringMatching(/^[0-9a-f]{64}$/);

const replaced = (text: string, index: number, letter: string) =>
  text.slice(0, index) + letter + text.slice(index + 1);

describe('the code of a head', () => {
  it('is the first 120 bits of the hash in base 32, and a check letter', () => {
    expect(renderHeadCode(hash)).toBe('FGFX7-CFGMB-2ED62-V7NZG-28T5S');
    expect(renderHeadCode('0'.repeat(64))).toBe('00000-00000-00000-00000-00000');
  });

  it('can be read in any spelling', () => {
    fc.assert(
      fc.property(anyHash, (any) => {
        const code = renderHeadCode(any);
        expect(readHeadCode(code)).toEqual({ is: 'read', code });
        const written = code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').replace(/-/g, '  ');
        expect(readHeadCode(written)).toEqual({ is: 'read', code });
      }),
    );
  });

  it('rejects every wrong letter', () => {
    const plain = renderHeadCode(hash).replace(/-/g, '');
    const wrong = Array.from(plain).flatMap((right, index) =>
      letters.filter((letter) => letter !== right).map((letter) => replaced(plain, index, letter)),
    );
    expect(wrong).toHaveLength(775);
    expect(wrong.filter((code) => readHeadCode(code).is === 'read')).toEqual([]);
  });

  it('rejects two swapped letters', () => {
    fc.assert(
      fc.property(anyHash, fc.nat(24), fc.nat(24), (any, one, other) => {
        const plain = renderHeadCode(any).replace(/-/g, '');
        const changed = replaced(replaced(plain, one, plain.charAt(other)), other, plain.charAt(one));
        expect(readHeadCode(changed).is === 'read').toBe(changed === plain);
      }),
    );
  });

  it.each(['', '00000', 'not a code', `${renderHeadCode(hash)}0`, 'U'.repeat(25), '取'.repeat(25)])(
    'rejects %j',
    (text) => {
      expect(readHeadCode(text)).toEqual({ is: 'failed', error: 'not-25-letters' });
    },
  );
});
