import type { TitleRecord } from '../record/title.js';

export const heading = (text: string, reading: string | null = null) => ({ text, reading });

/** A record with the given fields. All other fields have default values. */
export const record = (
  title: string,
  name: string,
  { reading = null, ...fields }: Partial<TitleRecord> & { readonly reading?: string | null } = {},
): TitleRecord => ({
  title,
  name: heading(name, reading),
  volume: null,
  series: null,
  authors: [],
  publisher: null,
  published: null,
  subjects: [],
  contents: null,
  articles: [],
  ndc: [],
  standardNumbers: [],
  copies: [],
  ...fields,
});

const novel = { ndc: ['913.6'] };

const held = (copy: string, callNumber: string) => ({ copies: [{ copy, callNumber }] });

const oneQ84 = {
  ...novel,
  reading: 'いち きゅう はち よん',
  authors: [heading('村上 春樹', 'むらかみ はるき')],
  publisher: '新潮社',
};

const pirate = {
  ...novel,
  reading: 'カイゾク ト ヨバレタ オトコ',
  authors: [heading('百田 尚樹', 'ヒャクタ, ナオキ')],
  publisher: '講談社',
  published: '2012.7',
  subjects: ['石油産業 -- 小説'],
};

/** Records that are not in the order of a catalogue. */
export const someRecords: readonly TitleRecord[] = [
  record('pirate-2', '海賊とよばれた男', {
    ...pirate,
    volume: '下',
    standardNumbers: ['978-4-06-217565-4'],
    ...held('11-2', '913.6/ヒ/2'),
  }),
  record('1q84-3', '1Q84', {
    ...oneQ84,
    volume: 'BOOK3',
    published: '2010.4',
    standardNumbers: ['4-10-353425-9'],
    ...held('10-3', '913.6/ム/3'),
  }),
  record('1q84-1', '1Q84', {
    ...oneQ84,
    volume: 'BOOK1',
    published: '2009.5',
    standardNumbers: ['4-10-353422-8'],
    ...held('10-1', '913.6/ム/1'),
  }),
  record('1q84-2', '1Q84', {
    ...oneQ84,
    volume: 'BOOK2',
    published: '2009.5',
    standardNumbers: ['4-10-353423-5'],
    ...held('10-2', '913.6/ム/2'),
  }),
  record('pirate-1', '海賊とよばれた男', {
    ...pirate,
    volume: '上',
    standardNumbers: ['978-4-06-217564-7'],
    copies: [
      { copy: '11-1', callNumber: '913.6/ヒ/1' },
      { copy: '11-3', callNumber: '913.6/ヒ/1' },
    ],
  }),
  record('kokoro', 'こゝろ', {
    ...novel,
    reading: 'こころ',
    authors: [heading('夏目 漱石', 'なつめ そうせき')],
    publisher: '岩波書店',
    ...held('12-1', 'B913.6/ナ'),
  }),
  record('heart', '心', {
    reading: 'ココロ',
    authors: [heading('小泉 八雲', 'コイズミ, ヤクモ')],
    publisher: '岩波書店',
    subjects: ['日本 -- 風俗'],
    ndc: ['934'],
    ...held('13-1', '934/コ'),
  }),
  record('forest-1', 'ノルウェイの森', {
    ...novel,
    volume: '上',
    reading: 'ノルウェイ ノ モリ',
    authors: [heading('村上 春樹', 'ムラカミ, ハルキ')],
    publisher: '講談社',
    published: '1987',
    standardNumbers: ['4-06-203515-4'],
  }),
  record('navy-1', '村上海賊の娘', {
    ...novel,
    volume: '上巻',
    reading: 'むらかみ かいぞく の むすめ',
    authors: [heading('和田 竜', 'わだ りょう')],
    publisher: '新潮社',
    published: '2013.10',
  }),
  record('strata', '地層捜査', {
    ...novel,
    reading: 'チソウ ソウサ',
    authors: [heading('佐々木 譲', 'ササキ, ジョウ')],
    publisher: '文藝春秋',
    published: '2012.2',
  }),
  record('ryunosuke-3', '芥川龍之介全集', {
    volume: '3',
    reading: 'アクタガワ リュウノスケ ゼンシュウ',
    authors: [heading('芥川 龍之介', 'アクタガワ, リュウノスケ')],
    publisher: '筑摩書房',
    contents: '杜子春 ; 舞踏会 ; 秋',
    ndc: ['918.68'],
  }),
  record('writing', '小説の書き方', {
    reading: 'ショウセツ ノ カキカタ',
    authors: [heading('新潮 ふみ')],
    publisher: 'こころ出版',
    ndc: ['901.3'],
    contents: '書名のつけ方 ; 1Q84を読む',
  }),
  record('quarterly-12', '季刊 北の図書館', {
    reading: 'キカン キタ ノ トショカン',
    volume: '第12号',
    publisher: '北の図書館の会',
    ndc: ['010.5'],
    standardNumbers: ['ISSN 1234-5679'],
    articles: [
      {
        name: heading('鰊の町の移動図書館', 'ニシン ノ マチ ノ イドウ トショカン'),
        authors: [heading('海野 さち')],
      },
      { name: heading('雪の日の貸出'), authors: [heading('山田 こころ')] },
    ],
  }),
];
