import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, vi } from 'vitest';
import { makeBranded } from './branded.js';
import { listFaults } from './fault.js';

const has = vi.fn((text: string) => /^[a-z𠮷]*$/u.test(text));
const Word = makeBranded<'Word'>(['a word', '4文字まで'], 4, null, has);

const reasonOf = (value: unknown) => E.mapLeft(listFaults)(Word.decode(value));

describe('a text of a certain form', () => {
  it.each(['', 'word', '𠮷𠮷𠮷𠮷'])('is %j', (text) => {
    expect(Word.is(text)).toBe(true);
    expect(Word.decode(text)).toEqual(E.right(text));
  });

  it.each(['WORD', 7, null])('is not %j, and the fault names the expected form', (value) => {
    expect(Word.is(value)).toBe(false);
    expect(reasonOf(value)).toMatchObject(E.left([{ path: '', reason: 'must be a word' }]));
  });

  it.each([
    ['words', 5],
    ['𠮷𠮷abc', 5],
    ['x'.repeat(1_000_000), 1_000_000],
  ])('reports its limit and its length if it is too long, without reading it (%#)', (text, length) => {
    has.mockClear();
    expect(Word.is(text)).toBe(false);
    expect(reasonOf(text)).toMatchObject(
      E.left([{ path: '', reason: `must have at most 4 characters, but has ${length}` }]),
    );
    expect(has).not.toHaveBeenCalled();
  });

  it('has its pattern and its length, for a schema', () => {
    const Code = makeBranded<'Code'>(['a code', '3文字'], 3, /^[a-c]+$/, (text) => text !== 'cab');
    expect(['abc', 'xyz', 'cab'].map((text) => Code.is(text))).toEqual([true, false, false]);
    expect(Code).toMatchObject({ longest: 3, pattern: /^[a-c]+$/ });
  });
});
