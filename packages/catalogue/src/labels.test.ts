import { guide, textsOfQuotes } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { searchLabels } from './labels.js';
import { fields } from './search/search.js';

it('R11, R12, R24, R25: the screen has the three modes, the prompt, the help and the buttons of the guide', () => {
  const { page, prompt, help, modes, search, clear } = searchLabels;
  expect(page).toBe('蔵書検索');
  expect(Object.values(modes)).toEqual(['簡易検索', '詳細検索', 'フリーワード']);
  expect([prompt, help]).toEqual(['検索するキーワードを入力してください', '検索のコツ・検索画面について']);
  expect([search, clear]).toEqual(['検索', '条件クリア']);
});

it('R13–R23: its fields have the names of the guide, in its order', () => {
  expect(fields.map((field) => searchLabels.fields[field])).toEqual([
    '書名キーワード',
    '著者名',
    '出版者',
    '件名',
    '内容',
    '雑誌記事',
    '分類',
    'ISBN/ISSN',
    'タイトルコード',
    '資料番号',
    '請求記号',
  ]);
  expect(searchLabels.classPicker).toBe('分類・主題選択');
});

it('R11–R25: every text of the screen is the guide’s, letter by letter', () => {
  expect(searchLabels).toEqual(textsOfQuotes(guide.search));
});
