import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { findCodes } from '../contract/open-catalogue.js';
import { loadCatalogue } from '../testing/catalogue-of.js';
import { aozoraTitles } from './aozora-titles.js';

const header =
  '作品ID,作品名,作品名読み,ソート用読み,副題,副題読み,分類番号,姓,名,姓読み,名読み,役割フラグ,底本名1,底本出版社名1,底本初版発行年1';

const rows = [
  '900001,こころ,こころ,こころ,,,NDC 913,夏目,漱石,なつめ,そうせき,著者,こころ,集英社文庫、集英社,1991（平成3）年2月25日',
  '900002,杜子春,とししゅん,としししゆん,,,NDC K913 914,芥川,竜之介,あくたがわ,りゅうのすけ,著者,全集,筑摩書房　,',
  '900003,"北の街, 雪の街",きたのまち,きたのまち,――手紙――,てがみ,,クラーク,,くらーく,,著者,,,',
  '900003,"北の街, 雪の街",きたのまち,きたのまち,――手紙――,てがみ,,山田,文,やまだ,ふみ,翻訳者,,,',
];

const csv = (...lines: readonly string[]) => `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;

const loaded = (text: string) => {
  const titles = aozoraTitles(text);
  return E.isRight(titles) ? titles.right : titles.left.map(({ details }) => details);
};

it('a row is a title, with readings and classes', () => {
  const [kokoro, toshishun] = loaded(csv(...rows));
  expect(kokoro).toEqual({
    title: 'aozora-900001',
    name: { text: 'こころ', reading: 'こころ' },
    volume: null,
    series: null,
    authors: [{ text: '夏目 漱石', reading: 'なつめ そうせき' }],
    publisher: '集英社文庫、集英社',
    published: '1991（平成3）年2月25日',
    subjects: [],
    contents: null,
    articles: [],
    ndc: ['913'],
    standardNumbers: [],
    copies: [],
  });
  expect(toshishun).toMatchObject({ ndc: ['K913', '914'], publisher: '筑摩書房', published: null });
});

it('a work with a row for each of its people is one title', () => {
  const titles = loaded(csv(...rows));
  expect(titles).toHaveLength(3);
  expect(titles[2]).toMatchObject({
    title: 'aozora-900003',
    name: { text: '北の街, 雪の街 ――手紙――', reading: 'きたのまち てがみ' },
    authors: [
      { text: 'クラーク', reading: 'くらーく' },
      { text: '山田 文', reading: 'やまだ ふみ' },
    ],
    ndc: [],
  });
});

it('a name without a reading stays without one', () => {
  const [title] = loaded(csv('900004,雪の街,,,,,,山田,文,,,著者,,,'));
  expect(title).toMatchObject({
    name: { text: '雪の街', reading: null },
    authors: [{ text: '山田 文', reading: null }],
  });
});

it('imported titles make a catalogue', async () => {
  const searched = await loadCatalogue(loaded(csv(...rows)));
  expect(await findCodes(searched, { mode: 'simple', words: 'アクタガワ' })).toEqual(['aozora-900002']);
});

it('an unreadable cell is reported with its row and column, and nothing is imported', () => {
  const [first = '', second = '', ...others] = rows;
  const broken = [
    first.replace('900001', '1'),
    second.replace('杜子春', '杜\uFFFD春').replace('NDC K913 914', 'NDC'),
    ...others,
  ];
  expect(loaded(csv(...broken))).toEqual([
    { row: 2, path: '作品ID', reason: 'must be the number of a work, of six digits' },
    {
      row: 3,
      path: '作品名',
      reason: 'must be a text that is not blank and was read with the right encoding',
    },
    { row: 3, path: '分類番号', reason: 'must be NDC and classes, such as "NDC K913 914", or empty' },
  ]);
});
