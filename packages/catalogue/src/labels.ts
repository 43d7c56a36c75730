import type { SearchRefusal } from './search/refusal.js';
import type { Field, SearchMode } from './search/search.js';

/** What stands on the search screen, in the guide's words (R11–R25). */
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

const refusals: Readonly<Record<SearchRefusal['code'], string>> = {
  'nothing-sought': searchLabels.prompt,
  'no-standard-number': 'ISBN/ISSNに誤りがあります。',
  'invalid-search': '入力内容に誤りがあります。',
};

/** What a patron reads when a search was refused. */
export const searchRefusalText = ({ code }: SearchRefusal): string => refusals[code];
