import type { TestRunner } from '@torioki/event-store/contract';
import { searchRefusalText } from '../labels.js';
import { fields } from '../search/search.js';
import { searchPage, expectRefusal, type OpenCatalogue } from './open-catalogue.js';

export const refusing = ({ describe, expect, it }: TestRunner, open: OpenCatalogue): void => {
  describe('refusing', () => {
    it.each<object>([
      { mode: 'simple', words: '' },
      { mode: 'simple', words: ' 　\n' },
      { mode: 'free-word', words: '「」・！' },
      { mode: 'advanced', fields: {} },
      {
        mode: 'advanced',
        fields: { name: ' ', ndc: '　', title: ' ', callNumber: '/', standardNumber: ' ' },
      },
    ])('the search %j is refused as empty', async (search) => {
      expect(await expectRefusal(await open(), search)).toEqual({ code: 'nothing-sought' });
    });

    it('a number that is not an ISBN or ISSN is refused, also with other fields', async () => {
      const catalogue = await open();
      for (const standardNumber of ['4-10-353422-1', '1Q84', '-'])
        expect(
          await expectRefusal(catalogue, { mode: 'advanced', fields: { name: '1Q84', standardNumber } }),
        ).toEqual({ code: 'no-standard-number' });
    });

    it.each<readonly [search: unknown, path: string]>([
      [undefined, ''],
      [{ mode: 'simpel', words: '本' }, ''],
      [{ mode: 'simple', words: 1 }, ''],
      [{ mode: 'advanced', fields: { name: ['本'] } }, ''],
      [{ mode: 'advanced', fields: { name: '本', autor: '村上' } }, 'fields.autor'],
      [{ mode: 'simple', words: '本', fields: {} }, 'fields'],
    ])('%j is not a search', async (search, path) => {
      const refused = await expectRefusal(await open(), search);
      expect(refused).toMatchObject({ code: 'invalid-search', path });
      expect(refused && searchRefusalText(refused)).toBe('入力内容に誤りがあります。');
    });

    it('a search of any length is refused or run', async () => {
      const catalogue = await open();
      for (const long of ['あ'.repeat(101), 'あ '.repeat(9), '㍿'.repeat(26), 'あ '.repeat(500_000)]) {
        for (const mode of ['simple', 'free-word'])
          expect(await expectRefusal(catalogue, { mode, words: long })).toEqual({
            code: 'too-much-sought',
            path: 'words',
          });
        for (const field of fields)
          expect(await expectRefusal(catalogue, { mode: 'advanced', fields: { [field]: long } })).toEqual({
            code: 'too-much-sought',
            path: `fields.${field}`,
          });
      }
      for (const words of ['あ'.repeat(100), 'あ '.repeat(8)])
        expect((await searchPage(catalogue, { mode: 'free-word', words })).hits).toEqual([]);
    });

    it('a search that throws when it is read is refused, without the text of the error', async () => {
      const words = () => {
        throw new Error('佐藤 みのり');
      };
      const search = Object.defineProperty({ mode: 'simple' }, 'words', { enumerable: true, get: words });
      const refused = await expectRefusal(await open(), search);
      expect(refused).toMatchObject({ code: 'invalid-search', path: '' });
      expect(JSON.stringify(refused)).not.toContain('佐藤');
    });

    it('a page is a number from 1 to 50', async () => {
      const catalogue = await open();
      const words = { mode: 'simple', words: '本' };
      for (const page of [0, -1, 1.5, NaN, '2' as unknown as number])
        expect(await expectRefusal(catalogue, words, page)).toMatchObject({
          code: 'invalid-search',
          path: 'page',
        });
      expect(await expectRefusal(catalogue, words, 50)).toBe(undefined);
      expect(await expectRefusal(catalogue, words, 51)).toEqual({ code: 'too-many-pages' });
    });
  });
};
