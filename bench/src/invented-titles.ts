import type { TitleRecord } from '@torioki/catalogue';

/** Pseudorandom numbers below 1, the same for the same seed (mulberry32). */
export const seedRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export type Pair = readonly [text: string, reading: string];

const kanji = Array.from(
  '日本国民社会経済政治法律歴史文化教育科学技術自然環境生物植動鳥魚山川海空雪月花春夏秋冬北東西南道町村人女男子供家族食料理音楽絵画写真旅行地図鉄橋船車馬牛羊森林木草石金銀水火土風雨雲光色白黒赤青心身体力命病院薬医者言語話書読物語詩歌句手紙新聞情報機械電気算数形式方法研究入門講座全集世界戦争平和時代古代中近現代美術館図',
);
const morae = Array.from(
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ',
);

const at = <Of>(from: readonly Of[], index: number): Of => from[Math.floor(index) % from.length] as Of;

const readingOf = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  return `${at(morae, code)}${code % 3 === 0 ? '' : at(morae, code >> 4)}`;
};

const pairOf = (text: string): Pair => [text, Array.from(text, readingOf).join('')];

/** The pairs of letters in titles. 日本 is the first, so it is the most common. */
export const words: readonly Pair[] = [
  pairOf('日本'),
  ...kanji.flatMap((one) => kanji.map((other) => pairOf(`${one}${other}`))),
];
const families = words.slice(200, 700);
const givenNames = words.slice(900, 1_500);
const publishers = words.slice(2_000, 2_400).map(([text]) => `${text}社`);

const heading = ([text, reading]: Pair) => ({ text, reading });

const isbnOf = (n: number): string => {
  const twelve = `9784${String(n).padStart(8, '0')}`;
  const sum = Array.from(twelve).reduce(
    (all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return `${twelve}${(10 - (sum % 10)) % 10}`;
};

/** A random number below a limit. Small numbers are more common. */
const skewed = (random: () => number, limit: number): number => Math.floor(limit * random() ** 3);

/** Draws the parts of titles. */
const drawing = (random: () => number) => {
  const word = (): Pair => at(words, skewed(random, words.length));
  const some = <Of>(share: number, of: () => Of): Of | null => (random() < share ? of() : null);
  const joined = (...pairs: readonly Pair[]): Pair => [
    pairs.map(([text]) => text).join('の'),
    pairs.map(([, reading]) => reading).join(' の '),
  ];
  const name = (): Pair => (random() < 0.6 ? joined(word(), word()) : joined(word(), word(), word()));
  const person = (): Pair => {
    const [family, given] = [at(families, random() * 500), at(givenNames, random() * 600)];
    return [`${family[0]} ${given[0]}`, `${family[1]}, ${given[1]}`];
  };
  const list = <Of>(most: number, of: () => Of): readonly Of[] =>
    Array.from({ length: 1 + Math.floor(random() * most) }, of);
  return { word, some, joined, name, person, list };
};

/** The nth invented title. Three of ten are about 日本. */
export const inventTitle = (n: number): TitleRecord => {
  const random = seedRandom(n);
  const { word, some, joined, name, person, list } = drawing(random);
  const ndc = `${Math.floor(random() * 10)}${Math.floor(random() * 10)}${Math.floor(random() * 10)}`;
  const precise = `${ndc}.${Math.floor(random() * 90)}`;
  return {
    title: `T-${n}`,
    name: heading(random() < 0.27 ? joined(['日本', 'にほん'], name()) : name()),
    volume: some(0.3, () => String(1 + Math.floor(random() * 12))),
    series: some(0.25, () => `${word()[0]}文庫 ${n % 1_000}`),
    authors: list(2, person).map(heading),
    publisher: at(publishers, skewed(random, publishers.length)),
    published: `${1950 + Math.floor(random() * 75)}.${1 + Math.floor(random() * 12)}`,
    subjects: list(2, () => `${word()[0]} -- ${word()[0]}`),
    contents: some(0.2, () => list(8, () => name()[0]).join(' ; ')),
    articles:
      some(0.03, () => list(8, () => ({ name: heading(name()), authors: [heading(person())] }))) ?? [],
    ndc: [precise],
    standardNumbers: some(0.7, () => [isbnOf(n)]) ?? [],
    copies: list(2, () => null).map((_, index) => ({
      copy: `c-${n}-${index}`,
      callNumber: `${precise}/${at(morae, n)}/${n % 50}`,
    })),
  };
};
