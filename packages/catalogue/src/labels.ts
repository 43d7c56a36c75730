import type { CatalogueError } from './loading/catalogue-error.js';
import type { FoundTitles } from './search/found-titles.js';
import { maxLetters, maxWords } from './search/limits.js';
import type { SearchRefusal } from './search/refusal.js';
import type { Field, SearchMode } from './search/search.js';

/** The texts of the search screen, in the guide's words (R11–R25). */
export const searchLabels = {
  page: '蔵書検索',
  prompt: '検索するキーワードを入力してください',
  help: '検索のコツ・検索画面について',
  modes: {
    simple: '簡易検索',
    advanced: '詳細検索',
    'free-word': 'フリーワード',
  } satisfies Readonly<Record<SearchMode, string>>,
  fields: {
    name: '書名キーワード',
    author: '著者名',
    publisher: '出版者',
    subject: '件名',
    contents: '内容',
    article: '雑誌記事',
    ndc: '分類',
    standardNumber: 'ISBN/ISSN',
    title: 'タイトルコード',
    copy: '資料番号',
    callNumber: '請求記号',
  } satisfies Readonly<Record<Field, string>>,
  classPicker: '分類・主題選択',
  search: '検索',
  clear: '条件クリア',
} as const;

/** The texts for patrons if a search was refused, by code; `unavailable` if it cannot run now. */
export const searchRefusals: Readonly<Record<SearchRefusal['code'] | 'unavailable', string>> = {
  'nothing-sought': searchLabels.prompt,
  'no-standard-number': 'ISBN/ISSNに誤りがあります。',
  'too-much-sought': `1つの項目に入力できるのは、${maxWords}語、${maxLetters}文字までです。`,
  'too-many-pages': '条件を加えてください。',
  'invalid-search': '入力内容に誤りがあります。',
  unavailable: 'ただいま検索できません。',
};

/** The text for a patron if a search was refused, or cannot run now. Pass other texts to replace the guide's. */
export const searchRefusalText = (
  { code }: SearchRefusal | CatalogueError,
  texts: Readonly<Record<keyof typeof searchRefusals, string>> = searchRefusals,
): string => (Object.hasOwn(texts, code) ? texts[code as keyof typeof searchRefusals] : texts.unavailable);

/** The number of hits: 「1,234件」, or 「10,000件以上」. */
export const totalText = ({ total, isMore }: Pick<FoundTitles, 'total' | 'isMore'>): string =>
  `${total.toLocaleString('en')}件${isMore ? '以上' : ''}`;
