import type { Field } from '@torioki/catalogue';

export interface FieldExplanation {
  readonly finds: string;
  readonly example: string;
}

/** For each field of 詳細検索, the texts that it searches, and an example. */
export const searchFieldWords: Readonly<Record<Field, FieldExplanation>> = {
  name: { finds: '書名、巻、シリーズ名、その読みにある言葉。', example: '図書館' },
  author: { finds: '著者名とその読みにある言葉。', example: 'とおの' },
  publisher: { finds: '出版者の名前にある言葉。', example: '書房' },
  subject: { finds: '件名にある言葉。', example: '歴史' },
  contents: { finds: '内容細目にある言葉。短編集や詩集の一編も探せます。', example: '熊の恩返し' },
  article: {
    finds: '雑誌記事の題名と著者名にある言葉。その記事が載った号が見つかります。',
    example: '移動図書館',
  },
  ndc: { finds: '入力した番号で始まる分類。913 で 913.6 も見つかります。', example: '913' },
  standardNumber: {
    finds: 'その番号の資料。ハイフンはあってもなくてもかまいません。',
    example: '978-4-99999-000-9',
  },
  title: { finds: 'そのタイトルコードの資料。', example: 'N04' },
  copy: { finds: 'その資料番号の資料。', example: 'N10-a' },
  callNumber: { finds: '入力した記号で始まる請求記号。', example: '596' },
};
