import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CopyId } from './ids.js';
import { readScannedCode, ScannedText } from './scanned-code.js';

describe('the code in a scanned text', () => {
  it.each([
    ['a code', '10012345', ['10012345']],
    ['full width', '１００１２３４５', ['10012345']],
    ['full-width letters and a dash', 'Ａ－１', ['A-1']],
    ['spaces and an end of line', ' 1001 2345\r\n', ['10012345']],
    ['an ideographic space', '1001　2345', ['10012345']],
    ['the start and stop letters of NW-7', 'a10012345a', ['a10012345a', '10012345']],
    ['other start and stop letters', 'B10012345D', ['B10012345D', '10012345']],
    ['full-width start and stop letters', 'ａ１００１２３４５ａ', ['a10012345a', '10012345']],
    ['a code of letters', 'abcd', ['abcd']],
    ['one start letter', 'a10012345', ['a10012345']],
    ['an ISBN', '978-4-10-101001-3', ['978-4-10-101001-3']],
    ['kana of an input method', 'あいう', []],
    ['signs', '$+/', []],
    ['200 characters', '1'.repeat(200), []],
    ['nothing', '', []],
    ['half of a surrogate pair', '\ud800', []],
  ])('is found: %s', (_, text, codes) => {
    expect(readScannedCode(text)).toEqual(codes);
  });

  it('has the form of a code, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readScannedCode(text).every((code) => CopyId.is(code))).toBe(true);
      }),
    );
  });

  it('is found again in full width, between start and stop letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,60}$/), fc.stringMatching(/^[a-dA-D]$/), (code, letter) => {
        const wide = `${letter}${code}${letter}`.replace(/[!-~]/g, (one) =>
          String.fromCharCode(one.charCodeAt(0) + 0xfee0),
        );
        expect(readScannedCode(wide)).toContain(code);
      }),
    );
  });
});

it('a scanned text has at most 1000 characters', () => {
  expect(ScannedText.is('1'.repeat(1_000))).toBe(true);
  expect(ScannedText.is('1'.repeat(1_001))).toBe(false);
});
