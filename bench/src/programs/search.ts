/** Searches a catalogue of invented titles in every way. */
import { inMemoryCatalogue, totalText, type Search, type TitleRecord } from '@torioki/catalogue';
import * as E from 'fp-ts/lib/Either.js';
import { report } from '../figure.js';
import { measureByTurns, processorMs } from '../rounds.js';
import { chooseSize } from '../size.js';

const titles = chooseSize(15_000, 2_000);
const times = 200;

type Pair = readonly [string, string];

const words: readonly [Pair, ...Pair[]] = [
  ['雪の街', 'ゆきのまち'],
  ['海峡', 'かいきょう'],
  ['図書館', 'としょかん'],
  ['鰊とコンピューター', 'にしんとこんぴゅーたー'],
  ['ヴァイオリン', 'ゔぁいおりん'],
  ['藝術の小説', 'げいじゅつのしょうせつ'],
  ['物語', 'ものがたり'],
];
const people: readonly [Pair, ...Pair[]] = [
  ['山田 文', 'やまだ ふみ'],
  ['佐藤 みのり', 'さとう みのり'],
  ['海野 さち', 'うみの さち'],
  ['高橋 譲', 'たかはし じょう'],
  ['クラーク', 'くらーく'],
];
const publishers = ['ほくと書房', '新潮社', '講談社', '岩波書店', '文藝春秋', '中央公論新社'] as const;

const pick = <Of>(from: readonly [Of, ...Of[]], n: number): Of => from[n % from.length] ?? from[0];

const heading = ([text, reading]: Pair) => ({ text, reading });

const record = (n: number): TitleRecord => {
  const [one, other] = [pick(words, n), pick(words, n >> 3)];
  return {
    title: `T-${n}`,
    name: { text: `${one[0]}・${other[0]} ${n}`, reading: `${one[1]} ${other[1]} ${n}` },
    volume: n % 3 === 0 ? String(1 + (n % 12)) : null,
    series: n % 4 === 0 ? `北の文庫 ${n}` : null,
    authors: [heading(pick(people, n))],
    publisher: pick(publishers, n),
    published: '2012.7',
    subjects: [`${other[0]} -- 歴史`],
    contents: n % 5 === 0 ? `はじめに ; ${one[0]}とは何か ; ${other[0]}の話 ; おわりに` : null,
    articles:
      n % 20 === 0 ? [1, 2, 3].map((of) => ({ name: heading(pick(words, n + of)), authors: [] })) : [],
    ndc: [`${100 + (n % 900)}.${n % 9}`],
    standardNumbers: [],
    copies: [{ copy: `c-${n}`, callNumber: `${100 + (n % 900)}/ヤ/${n}` }],
  };
};

const searches: Readonly<Record<string, (n: number) => Search>> = {
  '簡易検索, two words': (n) => ({ mode: 'simple', words: `としょかん ${n}` }),
  'フリーワード, one word': (n) => ({ mode: 'free-word', words: pick(words, n)[0] }),
  'フリーワード, nothing found': (n) => ({ mode: 'free-word', words: `蜃気楼${n}` }),
  '詳細検索, title and author': (n) => ({
    mode: 'advanced',
    fields: { name: pick(words, n)[1], author: pick(people, n)[0] },
  }),
  '詳細検索, 分類': (n) => ({ mode: 'advanced', fields: { ndc: String(100 + (n % 900)) } }),
  '詳細検索, 資料番号': (n) => ({ mode: 'advanced', fields: { copy: `c-${n}` } }),
};

const catalogue = inMemoryCatalogue();
await catalogue.load(Array.from({ length: titles }, (_, n) => record(n)));

const total = async (sought: Search): Promise<string> => {
  const found = await catalogue.search(sought);
  return E.isRight(found) ? totalText(found.right) : found.left.code;
};

const measures = Object.entries(searches).map(
  async ([what, searchOf]) =>
    [
      `${what}: ${await total(searchOf(37))}`,
      processorMs(times, (n) => catalogue.search(searchOf(n * 37))),
    ] as const,
);

const found = await measureByTurns(Object.fromEntries(await Promise.all(measures)));

report(
  `Searching a catalogue of ${titles.toLocaleString('en')} titles, processor time`,
  Object.entries(found).map(([label, taken]) => ({ label, unit: 'ms', rounds: taken })),
);
