const subjects = ['海賊', '鰊', '図書館', '雪', '海峡', '汽車', '石炭', '牧場', '灯台', '流氷'];
const readings = [
  'かいぞく',
  'にしん',
  'としょかん',
  'ゆき',
  'かいきょう',
  'きしゃ',
  'せきたん',
  'ぼくじょう',
  'とうだい',
  'りゅうひょう',
];
const kinds = ['歴史', '物語', '研究', '写真集'];
const authors = ['山田 文', '佐藤 みのり', '海野 さち', '高橋 譲'];

const of = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

const line = (n: number): string => {
  const [one, other] = [n, Math.floor(n / 10)];
  const ndc = `${(n * 7) % 10}${(n * 3) % 10}${n % 10}`;
  return [
    `t-${n}`,
    `${of(subjects, one)}と${of(subjects, other)}の${of(kinds, n)} ${n}`,
    `${of(readings, one)}と${of(readings, other)}の ${n}`,
    of(authors, n),
    'ほくと書房',
    of(subjects, other),
    '架空の本（見本）',
    ndc,
    `c-${n}`,
    `${ndc}/ヤ/${n}`,
  ].join(',');
};

/** A CSV list of invented titles, each marked as invented. One more line at the end has no title code. */
export const inventedList = (titles: number): string => {
  const lines = Array.from({ length: titles }, (_, n) => line(n));
  const header = 'タイトルコード,書名,書名ヨミ,著者,出版者,件名,内容,分類,資料番号,請求記号';
  return [header, ...lines, line(titles).replace(`t-${titles}`, ''), ''].join('\n');
};
