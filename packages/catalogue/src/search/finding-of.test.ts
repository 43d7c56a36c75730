import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { searchRefusalText } from '../labels.js';
import { catalogueOf, found, hitsOf } from '../testing/found.js';
import { heading, record, someRecords } from '../testing/some-records.js';
import { fields, type Search } from './search.js';

const loaded = catalogueOf(someRecords);

const refusal = (search: unknown) => {
  const answer = loaded.search(search as Search);
  return E.isLeft(answer) ? answer.left : undefined;
};

describe('nothing is sought by', () => {
  it.each([
    [{ mode: 'simple', words: '' }],
    [{ mode: 'simple', words: ' 　\n' }],
    [{ mode: 'free-word', words: '「」・！' }],
    [{ mode: 'advanced', fields: {} }],
    [
      {
        mode: 'advanced',
        fields: { name: ' ', ndc: '　', title: ' ', callNumber: '/', standardNumber: ' ' },
      },
    ],
  ])('%j', (search) => {
    expect(refusal(search)).toEqual({ code: 'nothing-sought' });
  });
});

it('a number that is no ISBN or ISSN is told, whatever else is sought', () => {
  for (const standardNumber of ['4-10-353422-1', '1Q84', '-'])
    expect(refusal({ mode: 'advanced', fields: { name: '1Q84', standardNumber } })).toEqual({
      code: 'no-standard-number',
    });
  expect(searchRefusalText({ code: 'no-standard-number' })).toBe('ISBN/ISSNに誤りがあります。');
});

describe('no search is', () => {
  it.each([
    [undefined, ''],
    [{ mode: 'simpel', words: '本' }, ''],
    [{ mode: 'simple', words: 1 }, ''],
    [{ mode: 'advanced', fields: { name: ['本'] } }, ''],
    [{ mode: 'advanced', fields: { name: '本', autor: '村上' } }, 'fields.autor'],
    [{ mode: 'simple', words: '本', fields: {} }, 'fields'],
  ])('%j', (search, path) => {
    const refused = refusal(search);
    expect(refused).toMatchObject({ code: 'invalid-search', path });
    expect(refused && searchRefusalText(refused)).toBe('入力内容に誤りがあります。');
  });
});

describe('a search that is too long', () => {
  const reason = 'must have at most 500 characters, and has 1000000';
  const long = 'あ '.repeat(500_000);

  it.each<[string, object]>([
    ['words', { mode: 'simple', words: long }],
    ['words', { mode: 'free-word', words: long }],
    ...fields.map((field): [string, object] => [
      `fields.${field}`,
      { mode: 'advanced', fields: { [field]: long } },
    ]),
  ])('is refused for its %s', (path, search) => {
    expect(refusal(search)).toEqual({ code: 'invalid-search', path, reason });
  });

  it('has more than 500 characters', () => {
    expect(refusal({ mode: 'simple', words: 'あ'.repeat(500) })).toBeUndefined();
    expect(refusal({ mode: 'simple', words: 'あ'.repeat(501) })).toMatchObject({ code: 'invalid-search' });
  });
});

it('a search that throws when it is read is refused, and what that says is not repeated', () => {
  const words = () => expect.fail('佐藤 みのり');
  const search = Object.defineProperty({ mode: 'simple' }, 'words', { enumerable: true, get: words });
  const refused = refusal(search);
  expect(refused).toMatchObject({ code: 'invalid-search', path: '' });
  expect(JSON.stringify(refused)).not.toContain('佐藤');
});

const advanced = (fields: Extract<Search, { mode: 'advanced' }>['fields'], from = loaded) =>
  found(from, { mode: 'advanced', fields });

it('all words must be there, in any order, and all fields must agree', () => {
  expect(advanced({ name: '男 海賊' })).toEqual(['pirate-1', 'pirate-2']);
  expect(advanced({ name: '海賊 BOOK1' })).toEqual([]);
  expect(advanced({ name: '海賊', author: '和田' })).toEqual(['navy-1']);
  expect(advanced({ name: '1Q84', ndc: '934' })).toEqual([]);
});

it('a name is sought with its volume, and in its series', () => {
  expect(advanced({ name: '海賊とよばれた男上' })).toEqual(['pirate-1']);
  const inSeries = catalogueOf([record('t-1', '宰領', { series: '隠蔽捜査 5' })]);
  expect(advanced({ name: '隠蔽捜査' }, inSeries)).toEqual(['t-1']);
});

it('no word reaches from one text into the next', () => {
  const two = catalogueOf([record('t-1', '山', { subjects: ['北海', '道路'] })]);
  expect(advanced({ subject: '道路' }, two)).toEqual(['t-1']);
  expect(advanced({ subject: '北海道' }, two)).toEqual([]);
});

it('words are sought within one article', () => {
  expect(advanced({ article: '移動 海野' })).toEqual(['quarterly-12']);
  expect(advanced({ article: '移動 山田' })).toEqual([]);
});

it('free words may stand in the issue and in its article, which is shown', () => {
  const hits = hitsOf(loaded, { mode: 'free-word', words: '季刊 雪の日' });
  expect(hits.map(({ title }) => title.title)).toEqual(['quarterly-12']);
  expect(hits[0]?.articles.map(({ name }) => name.text)).toEqual(['雪の日の貸出']);
  expect(found(loaded, { mode: 'free-word', words: '杜子春 芥川' })).toEqual(['ryunosuke-3']);
});

it.each(['simple', 'free-word'] as const)('of several words (%s) each must be there', (mode) => {
  const three = catalogueOf([
    record('both', '雪と鰊'),
    record('one', '雪', { authors: [heading('鰊 太郎')] }),
    record('snow', '雪'),
    record('herring', '鰊'),
  ]);
  expect(found(three, { mode, words: '雪' })).toEqual(['one', 'snow', 'both']);
  expect(found(three, { mode, words: '雪 鰊' })).toEqual(['one', 'both']);
  expect(found(three, { mode, words: '雪 鰊 鱈' })).toEqual([]);
});

it('free words may stand in different articles of an issue, of which each is shown', () => {
  const issue = catalogueOf([
    record('t-1', '季刊', {
      articles: ['雪', '鰊', '鱈'].map((text) => ({ name: heading(text), authors: [] })),
    }),
  ]);
  const [hit] = hitsOf(issue, { mode: 'free-word', words: '雪 鰊' });
  expect(hit?.articles.map(({ name }) => name.text)).toEqual(['雪', '鰊']);
  expect(found(issue, { mode: 'free-word', words: '雪 鮭' })).toEqual([]);
});

it('codes are sought whole, classes and call numbers from their beginning', () => {
  expect(advanced({ title: '1q84' })).toEqual([]);
  expect(advanced({ title: ' 1q84-1 ' })).toEqual(['1q84-1']);
  expect(advanced({ title: '１ｑ８４－１' })).toEqual(['1q84-1']);
  expect(advanced({ copy: '1' })).toEqual([]);
  expect(advanced({ ndc: '13' })).toEqual([]);
  expect(advanced({ ndc: '913.60' })).toEqual([]);
  expect(advanced({ callNumber: '913.6ひ' })).toEqual(['pirate-1', 'pirate-2']);
  expect(advanced({ callNumber: 'ム' })).toEqual([]);
});

it('a copy must be the one that both fields name', () => {
  const two = catalogueOf([
    record('t-1', '本', {
      copies: [
        { copy: 'c-1', callNumber: '913' },
        { copy: 'c-2', callNumber: null },
      ],
    }),
  ]);
  expect(advanced({ copy: 'c-1', callNumber: '913' }, two)).toEqual(['t-1']);
  expect(advanced({ copy: 'c-2', callNumber: '913' }, two)).toEqual([]);
});
