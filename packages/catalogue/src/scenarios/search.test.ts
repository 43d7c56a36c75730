import type { Catalogue } from '../catalogue.js';
import * as E from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchLabels, searchRefusalText } from '../labels.js';
import { emptySearch, fields, type Field } from '../search/search.js';
import { findCodes, findHits } from '../contract/open-catalogue.js';
import { someRecords } from '../contract/some-records.js';
import { kinds } from '../testing/kinds.js';

describe.each(kinds())('%s', (_, loadedWith) => {
  let loaded: Promise<Catalogue>;
  beforeAll(() => {
    loaded = loadedWith(someRecords);
  });

  const simple = async (words: string) => findCodes(await loaded, { mode: 'simple', words });
  const freeWord = async (words: string) => findCodes(await loaded, { mode: 'free-word', words });
  const advanced = async (sought: Partial<Record<Field, string>>) =>
    findCodes(await loaded, { mode: 'advanced', fields: sought });

  it('S3: each search mode uses only its fields, readings match, and an empty form is refused', async () => {
    expect(await simple('こころ')).toEqual(['kokoro', 'heart', 'writing']);
    expect(await simple('ココロ 夏目')).toEqual(['kokoro']);

    expect(await advanced({ name: '1Q84' })).toEqual(['1q84-1', '1q84-2', '1q84-3']);
    expect(await advanced({ name: '１ｑ８４　book2' })).toEqual(['1q84-2']);
    expect(await advanced({ name: 'いちきゅうはちよん' })).toEqual(['1q84-1', '1q84-2', '1q84-3']);
    expect(await advanced({ author: '村上' })).toEqual(['1q84-1', '1q84-2', '1q84-3', 'forest-1']);
    expect(await advanced({ author: 'ﾑﾗｶﾐ' })).toEqual(['1q84-1', '1q84-2', '1q84-3', 'forest-1']);
    expect(await advanced({ publisher: '新潮社' })).toEqual(['1q84-1', '1q84-2', '1q84-3', 'navy-1']);
    expect(await advanced({ subject: '小説' })).toEqual(['pirate-1', 'pirate-2']);
    expect(await advanced({ author: '村上', publisher: '講談社' })).toEqual(['forest-1']);

    expect(await simple('鰊')).toEqual([]);
    expect(await freeWord('1Q84')).toEqual(['1q84-1', '1q84-2', '1q84-3', 'writing']);
    expect(await freeWord('図書館 鰊')).toEqual(['quarterly-12']);

    for (const mode of ['simple', 'advanced', 'free-word'] as const) {
      const cleared = emptySearch(mode);
      expect(cleared.mode).toBe(mode);
      expect(await (await loaded).search(cleared)).toEqual(E.left({ code: 'nothing-sought' }));
    }
    expect(emptySearch('advanced')).toEqual({
      mode: 'advanced',
      fields: Object.fromEntries(fields.map((field) => [field, ''])),
    });
    expect(searchRefusalText({ code: 'nothing-sought' })).toBe(searchLabels.prompt);
  });

  it('S4: contents, articles, classes and codes; an article finds its issue, a code exactly one title (R21, R22)', async () => {
    expect(await advanced({ contents: '杜子春' })).toEqual(['ryunosuke-3']);

    const [issue, ...others] = await findHits(await loaded, {
      mode: 'advanced',
      fields: { article: 'にしん 海野' },
    });
    expect(others).toEqual([]);
    expect(issue?.title).toMatchObject({ title: 'quarterly-12', volume: '第12号' });
    expect(issue?.articles.map(({ name }) => name.text)).toEqual(['鰊の町の移動図書館']);

    expect(await advanced({ ndc: '913' })).toEqual(await advanced({ ndc: '913.6' }));
    expect(await advanced({ ndc: '913' })).toContain('1q84-1');
    expect(await advanced({ ndc: '91' })).toContain('ryunosuke-3');

    for (const standardNumber of ['4-10-353422-8', '9784103534228', '978-4-10-353422-8', '4103534222'])
      expect(await advanced({ standardNumber })).toEqual(['1q84-1']);
    expect(await advanced({ standardNumber: '1234-5679' })).toEqual(['quarterly-12']);

    expect(await advanced({ title: 'pirate-1' })).toEqual(['pirate-1']);
    for (const title of ['pirate-', 'pirate-11', 'irate-1']) expect(await advanced({ title })).toEqual([]);
    const [copy, ...more] = await findHits(await loaded, { mode: 'advanced', fields: { copy: '11-3' } });
    expect(more).toEqual([]);
    expect(copy?.title.title).toBe('pirate-1');
    expect(copy?.copies).toEqual([{ copy: '11-3', callNumber: '913.6/ヒ/1' }]);
    expect(await advanced({ callNumber: '913.6' })).toEqual([
      '1q84-1',
      '1q84-2',
      '1q84-3',
      'pirate-1',
      'pirate-2',
    ]);
  });
});
