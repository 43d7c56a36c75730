import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { findCodes } from '../contract/open-catalogue.js';
import { loadCatalogue } from '../testing/catalogue-of.js';
import { wakayamaTitles } from './wakayama-titles.js';

const csv = (...lines: readonly string[]) => ['順位,貸出数,書誌情報,分類,ＩＳＢＮ', ...lines].join('\n');

const loaded = (...lines: readonly string[]) => {
  const titles = wakayamaTitles(csv(...lines));
  return E.isRight(titles) ? titles.right : titles.left.map(({ details }) => details);
};

const pirate = '1,9,海賊とよばれた男　上　百田 尚樹／著　講談社　2012.7　20cm　380p,913.6,4-06-217564-7';

it('a row is a title with its volume, identified by its ISBN', () => {
  expect(loaded(pirate)).toEqual([
    {
      title: '9784062175647',
      name: { text: '海賊とよばれた男', reading: null },
      volume: '上',
      series: null,
      authors: [{ text: '百田 尚樹', reading: null }],
      publisher: '講談社',
      published: '2012.7',
      subjects: [],
      contents: null,
      articles: [],
      ndc: ['913.6'],
      standardNumbers: ['4-06-217564-7'],
      copies: [],
    },
  ]);
});

describe('one cell is split into its parts', () => {
  it.each([
    [
      '雪の街　　（北の文庫 7）　山田 文／著　ほくと書房　2011.4　15cm　240p',
      { name: '雪の街', volume: null, series: '北の文庫 7', author: '山田 文', published: '2011.4' },
    ],
    [
      '雪の街　2　　（北の文庫 8）　山田 文／[著]　ほくと書房　2012　15cm　240p',
      { name: '雪の街', volume: '2', series: '北の文庫 8', author: '山田 文', published: '2012' },
    ],
    [
      '雪の街大全　12　ほくと書房　1995.3　23cm　606p',
      { name: '雪の街大全', volume: '12', series: null, author: undefined, published: '1995.3' },
    ],
    [
      '雪の街大全　ほくと書房　1995.3　23cm　1冊(ページ付なし)',
      { name: '雪の街大全', volume: null, series: null, author: undefined, published: '1995.3' },
    ],
    [
      '雪の街大全　　（北の文庫）　ほくと書房　1995.3　23×25cm　[32p]',
      { name: '雪の街大全', volume: null, series: '北の文庫', author: undefined, published: '1995.3' },
    ],
  ])('%s', (cell, { name, volume, series, author, published }) => {
    expect(loaded(`1,9,${cell},913.6,`)).toMatchObject([
      {
        name: { text: name },
        volume,
        series,
        authors: author === undefined ? [] : [{ text: author }],
        publisher: 'ほくと書房',
        published,
        standardNumbers: [],
      },
    ]);
  });
});

it('a class keeps the zeros that a spreadsheet removes', () => {
  const cookery = (ndc: string) => ['1,9,雪の街　ほくと書房　1995　23cm　9p', ndc, ''].join(',');
  expect(loaded(cookery('7.6'), cookery('19.5'), cookery('E'))).toMatchObject([
    { ndc: ['007.6'] },
    { ndc: ['019.5'] },
    { ndc: ['E'] },
  ]);
});

it('a title without an ISBN is identified by its text, and lists with common titles load together', async () => {
  const old = '3,8,雪の街　山田 文／著　ほくと書房　1971　20cm　260p,913.6,';
  const [title] = loaded(old);
  expect(loaded(pirate, old.replace('3,8', '7,1'))[1]).toEqual(title);
  const searched = await loadCatalogue([...loaded(pirate, old), ...loaded(old, pirate)]);
  expect(await findCodes(searched, { mode: 'advanced', fields: { ndc: '913' } })).toHaveLength(2);
});

it('an unreadable cell is reported with its row and column, and nothing is imported', () => {
  expect(
    loaded(
      pirate,
      '2,9,雪の街／著　2011.4　15cm　240p,913.6,',
      '3,9,雪の街　ほくと書房　2011.4　15cm　240p,913.,4-06-217564-8',
    ),
  ).toEqual([
    {
      row: 3,
      path: '書誌情報',
      reason:
        'must be title, volume, （series）, author／role, publisher, date, size and pages, separated by U+3000',
    },
    { row: 4, path: '分類', reason: 'must be a class such as 913.6, 007.6, K913 or E' },
    { row: 4, path: 'ＩＳＢＮ', reason: 'must be an ISBN or ISSN with the right check digit, or empty' },
  ]);
});
