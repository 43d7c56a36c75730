import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.js';
import { oldForms } from './old-forms.js';

describe('two spellings are equal', () => {
  it.each([
    ['１Ｑ８４', '1q84'],
    ['ｶﾗｽ', 'カラス'],
    ['ｶﾞﾗｽ', 'ガラス'],
    ['かいぞく', 'カイゾク'],
    ['海賊とよばれた男', '海賊と よばれた男'],
    ['ガラス・玉', 'ガラス玉'],
    ['「鰊」の街', '鰊の街'],
    ['こゝろ', 'こころ'],
    ['いすゞ', 'いすず'],
    ['時々', '時時'],
    ['キヤノン', 'キャノン'],
    ['ヴァイオリン', 'バイオリン'],
    ['ラヴ', 'ラブ'],
    ['みづうみ', 'みずうみ'],
    ['ジャ－ナリズム', 'ジャーナリズム'],
    ['ジャ−ナリズム', 'ｼﾞｬｰﾅﾘｽﾞﾑ'],
    ['文藝春秋', '文芸春秋'],
    ['芥川龍之介', '芥川竜之介'],
    ['髙田', '高田'],
    ['第Ⅲ巻', '第iii巻'],
    ['㈱ほくと', '(株)ほくと'],
  ])('%s and %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });
});

describe('two words are different', () => {
  it.each([
    ['ビール', 'ビル'],
    ['かき', 'かぎ'],
    ['はは', 'ばば'],
    ['1984', '1Q84'],
    ['本', '木'],
  ])('%s and %s', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

it('spaces and signs are removed', () => {
  expect(foldText('　「・－！？」 ')).toBe('');
});

it('each kanji of the table has a new form, which has no other form', () => {
  const pairs = oldForms.match(/../gu) ?? [];
  const [olds, news] = [0, 1].map((at) => new Set(pairs.map((pair) => pair[at])));
  expect(olds?.size).toBe(pairs.length);
  expect([...(news ?? [])].filter((form) => olds?.has(form))).toEqual([]);
});

/**
 * Random letters. ヴ is left out, and so are the marks that repeat or voice the letter before them: a text
 * that is cut there folds differently.
 */
const letter = fc.constantFrom(
  ...Array.from('あぁかがっづをんアァカガッヅンｶｱーｰ-－・ 「」村邊藝1１aＡé①㈱🐟'),
);

it('part of a text, folded, is part of the folded text', () => {
  fc.assert(
    fc.property(fc.string({ unit: letter }), fc.nat(), fc.nat(), (text, one, other) => {
      const [from, to] = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
      expect(foldText(text)).toContain(foldText(text.slice(from, to)));
    }),
    { numRuns: chooseRuns(2_000, 100_000) },
  );
});
