import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { searchLabels, searchRefusalText } from '../labels.js';
import { emptySearch, fields, type Field } from '../search/search.js';
import { catalogueOf, found, hitsOf } from '../testing/found.js';
import { someRecords } from '../testing/some-records.js';

const loaded = catalogueOf(someRecords);

const simple = (words: string) => found(loaded, { mode: 'simple', words });
const freeWord = (words: string) => found(loaded, { mode: 'free-word', words });
const advanced = (sought: Partial<Record<Field, string>>) =>
  found(loaded, { mode: 'advanced', fields: sought });

it('S3: each way of searching finds by its fields only, readings match, and an empty form is not searched', () => {
  expect(simple('こころ')).toEqual(['kokoro', 'heart', 'writing']);
  expect(simple('ココロ 夏目')).toEqual(['kokoro']);

  expect(advanced({ name: '1Q84' })).toEqual(['1q84-1', '1q84-2', '1q84-3']);
  expect(advanced({ name: '１ｑ８４　book2' })).toEqual(['1q84-2']);
  expect(advanced({ name: 'いちきゅうはちよん' })).toEqual(['1q84-1', '1q84-2', '1q84-3']);
  expect(advanced({ author: '村上' })).toEqual(['1q84-1', '1q84-2', '1q84-3', 'forest-1']);
  expect(advanced({ author: 'ﾑﾗｶﾐ' })).toEqual(['1q84-1', '1q84-2', '1q84-3', 'forest-1']);
  expect(advanced({ publisher: '新潮社' })).toEqual(['1q84-1', '1q84-2', '1q84-3', 'navy-1']);
  expect(advanced({ subject: '小説' })).toEqual(['pirate-1', 'pirate-2']);
  expect(advanced({ author: '村上', publisher: '講談社' })).toEqual(['forest-1']);

  expect(simple('鰊')).toEqual([]);
  expect(freeWord('1Q84')).toEqual(['1q84-1', '1q84-2', '1q84-3', 'writing']);
  expect(freeWord('図書館 鰊')).toEqual(['quarterly-12']);

  for (const mode of ['simple', 'advanced', 'free-word'] as const) {
    const cleared = emptySearch(mode);
    expect(cleared.mode).toBe(mode);
    expect(loaded.search(cleared)).toEqual(E.left({ code: 'nothing-sought' }));
  }
  expect(emptySearch('advanced')).toEqual({
    mode: 'advanced',
    fields: Object.fromEntries(fields.map((field) => [field, ''])),
  });
  expect(searchRefusalText({ code: 'nothing-sought' })).toBe(searchLabels.prompt);
});

it('S4: contents, articles, classes and codes; an article leads to its issue', () => {
  expect(advanced({ contents: '杜子春' })).toEqual(['ryunosuke-3']);

  const [issue, ...others] = hitsOf(loaded, { mode: 'advanced', fields: { article: 'にしん 海野' } });
  expect(others).toEqual([]);
  expect(issue?.title).toMatchObject({ title: 'quarterly-12', volume: '第12号' });
  expect(issue?.articles.map(({ name }) => name.text)).toEqual(['鰊の町の移動図書館']);

  expect(advanced({ ndc: '913' })).toEqual(advanced({ ndc: '913.6' }));
  expect(advanced({ ndc: '913' })).toContain('1q84-1');
  expect(advanced({ ndc: '91' })).toContain('ryunosuke-3');

  for (const standardNumber of ['4-10-353422-8', '9784103534228', '978-4-10-353422-8', '4103534222'])
    expect(advanced({ standardNumber })).toEqual(['1q84-1']);
  expect(advanced({ standardNumber: '1234-5679' })).toEqual(['quarterly-12']);

  expect(advanced({ title: 'pirate-1' })).toEqual(['pirate-1']);
  const [copy, ...more] = hitsOf(loaded, { mode: 'advanced', fields: { copy: '11-3' } });
  expect(more).toEqual([]);
  expect(copy?.title.title).toBe('pirate-1');
  expect(copy?.copies).toEqual([{ copy: '11-3', callNumber: '913.6/ヒ/1' }]);
  expect(advanced({ callNumber: '913.6' })).toEqual(['1q84-1', '1q84-2', '1q84-3', 'pirate-1', 'pirate-2']);
});
