import type { TestRunner } from '@torioki/event-store/contract';
import type { Catalogue } from '../catalogue.js';
import type { Search } from '../search/search.js';
import { findCodes, findHits, searchPage, type OpenCatalogue } from './open-catalogue.js';
import { heading, record, someRecords } from './some-records.js';

const advanced = (catalogue: Catalogue, fields: Extract<Search, { mode: 'advanced' }>['fields']) =>
  findCodes(catalogue, { mode: 'advanced', fields });

export const finding = ({ describe, expect, it }: TestRunner, open: OpenCatalogue): void => {
  describe('finding', () => {
    it('all words must be there in any order, and all fields must match', async () => {
      const catalogue = await open(someRecords);
      expect(await advanced(catalogue, { name: '男 海賊' })).toEqual(['pirate-1', 'pirate-2']);
      expect(await advanced(catalogue, { name: '海賊 BOOK1' })).toEqual([]);
      expect(await advanced(catalogue, { name: '海賊', author: '和田' })).toEqual(['navy-1']);
      expect(await advanced(catalogue, { name: '1Q84', ndc: '934' })).toEqual([]);
    });

    it('a search for a name also searches volume and series', async () => {
      const catalogue = await open([...someRecords, record('t-1', '宰領', { series: '隠蔽捜査 5' })]);
      expect(await advanced(catalogue, { name: '海賊とよばれた男上' })).toEqual(['pirate-1']);
      expect(await advanced(catalogue, { name: '隠蔽捜査' })).toEqual(['t-1']);
    });

    it('no word spans two texts', async () => {
      const catalogue = await open([record('t-1', '山', { subjects: ['北海', '道路', '海'] })]);
      expect(await advanced(catalogue, { subject: '道路' })).toEqual(['t-1']);
      expect(await advanced(catalogue, { subject: '北海道' })).toEqual([]);
      expect(await advanced(catalogue, { subject: '路海' })).toEqual([]);
    });

    it('a word of one letter is found at any position', async () => {
      const catalogue = await open(
        ['海', '海賊', '北海', '北海道', '山'].map((name, index) => record(String(index), name)),
      );
      expect(await advanced(catalogue, { name: '海' })).toHaveLength(4);
      expect(await advanced(catalogue, { name: '道' })).toHaveLength(1);
    });

    it('letters outside of the basic plane are treated like others', async () => {
      const catalogue = await open([record('t-1', '𠮷野家の𩸽'), record('t-2', '𠮟る')]);
      expect(await advanced(catalogue, { name: '𠮷' })).toEqual(['t-1']);
      expect(await advanced(catalogue, { name: '𠮷野' })).toEqual(['t-1']);
      expect(await advanced(catalogue, { name: 'の𩸽' })).toEqual(['t-1']);
      expect(await advanced(catalogue, { name: '𩸽' })).toEqual(['t-1']);
      expect(await advanced(catalogue, { name: '𠮟' })).toEqual(['t-2']);
    });

    it('text in the syntax of a query language is searched as words', async () => {
      const catalogue = await open([record('t-1', 'AND OR NEAR NOT'), record('t-2', 'name:本*')]);
      expect(await findCodes(catalogue, { mode: 'simple', words: 'and NOT' })).toEqual(['t-1']);
      expect(await findCodes(catalogue, { mode: 'simple', words: '"and' })).toEqual(['t-1']);
      expect(await findCodes(catalogue, { mode: 'free-word', words: 'name:本* ) -{x} ^' })).toEqual([]);
      expect(await findCodes(catalogue, { mode: 'free-word', words: 'name:本* ) - ^' })).toEqual(['t-2']);
    });

    it('all words must be in one article', async () => {
      const catalogue = await open(someRecords);
      expect(await advanced(catalogue, { article: '移動 海野' })).toEqual(['quarterly-12']);
      const apart = { mode: 'advanced', fields: { article: '移動 山田' } } as const;
      expect(await searchPage(catalogue, apart)).toMatchObject({ hits: [], total: 0 });
    });

    it('free words may be in the issue and in its article, which is shown', async () => {
      const catalogue = await open(someRecords);
      const hits = await findHits(catalogue, { mode: 'free-word', words: '季刊 雪の日' });
      expect(hits.map(({ title }) => title.title)).toEqual(['quarterly-12']);
      expect(hits[0]?.articles.map(({ name }) => name.text)).toEqual(['雪の日の貸出']);
      expect(await findCodes(catalogue, { mode: 'free-word', words: '杜子春 芥川' })).toEqual([
        'ryunosuke-3',
      ]);
    });

    it.each<Exclude<Search['mode'], 'advanced'>>(['simple', 'free-word'])(
      'each of several words (%s) must be there',
      async (mode) => {
        const catalogue = await open([
          record('both', '雪と鰊'),
          record('one', '雪', { authors: [heading('鰊 太郎')] }),
          record('snow', '雪'),
          record('herring', '鰊'),
        ]);
        expect(await findCodes(catalogue, { mode, words: '雪' })).toEqual(['one', 'snow', 'both']);
        expect(await findCodes(catalogue, { mode, words: '雪 鰊' })).toEqual(['one', 'both']);
        expect(await findCodes(catalogue, { mode, words: '雪 鰊 鱈' })).toEqual([]);
      },
    );

    it('free words may be in different articles of an issue, and each article is shown', async () => {
      const catalogue = await open([
        record('t-1', '季刊', {
          articles: ['雪', '鰊', '鱈'].map((text) => ({ name: heading(text), authors: [] })),
        }),
      ]);
      const [hit] = await findHits(catalogue, { mode: 'free-word', words: '雪 鰊' });
      expect(hit?.articles.map(({ name }) => name.text)).toEqual(['雪', '鰊']);
      expect(await findCodes(catalogue, { mode: 'free-word', words: '雪 鮭' })).toEqual([]);
    });

    it('codes must match as a whole, classes and call numbers from their beginning', async () => {
      const catalogue = await open(someRecords);
      expect(await advanced(catalogue, { title: '1q84' })).toEqual([]);
      expect(await advanced(catalogue, { title: ' 1q84-1 ' })).toEqual(['1q84-1']);
      expect(await advanced(catalogue, { title: '１ｑ８４－１' })).toEqual(['1q84-1']);
      expect(await advanced(catalogue, { copy: '1' })).toEqual([]);
      expect(await advanced(catalogue, { ndc: '13' })).toEqual([]);
      expect(await advanced(catalogue, { ndc: '913.60' })).toEqual([]);
      expect(await advanced(catalogue, { ndc: '913.' })).toHaveLength(9);
      expect(await advanced(catalogue, { callNumber: '913.6ひ' })).toEqual(['pirate-1', 'pirate-2']);
      expect(await advanced(catalogue, { callNumber: 'ム' })).toEqual([]);
      expect(await advanced(catalogue, { title: '1q84-1', name: '海賊' })).toEqual([]);
    });

    it('both fields about copies must match the same copy', async () => {
      const catalogue = await open([
        record('t-1', '本', {
          copies: [
            { copy: 'c-1', callNumber: '913' },
            { copy: 'c-2', callNumber: null },
          ],
        }),
      ]);
      expect(await advanced(catalogue, { copy: 'c-1', callNumber: '913' })).toEqual(['t-1']);
      expect(await advanced(catalogue, { copy: 'c-2', callNumber: '913' })).toEqual([]);
      expect(await advanced(catalogue, { copy: 'c-1' })).toEqual(['t-1']);
      expect(await advanced(catalogue, { copy: 't-1' })).toEqual([]);
    });
  });
};
