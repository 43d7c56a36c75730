import type { Quotes } from './quote.js';

export const search: Quotes = {
  page: ['R25', 80, '蔵書検索'],
  prompt: ['R12', 40, '検索するキーワードを入力してください'],
  help: ['R12', 40, '検索のコツ・検索画面について'],
  modes: {
    simple: ['R11', 38, '簡易検索'],
    advanced: ['R11', 38, '詳細検索'],
    'free-word': ['R11', 38, 'フリーワード'],
  },
  fields: {
    name: ['R13', 42, '書名キーワード'],
    author: ['R14', 44, '著者名'],
    publisher: ['R15', 46, '出版者'],
    subject: ['R16', 48, '件名'],
    contents: ['R17', 50, '内容'],
    article: ['R18', 52, '雑誌記事'],
    ndc: ['R19', 54, '分類'],
    standardNumber: ['R20', 56, 'ISBN/ISSN'],
    title: ['R21', 58, 'タイトルコード'],
    copy: ['R22', 60, '資料番号'],
    callNumber: ['R23', 63, '請求記号'],
  },
  classPicker: ['R19', 54, '分類・主題選択'],
  search: ['R24', 65, '検索'],
  clear: ['R24', 65, '条件クリア'],
};
