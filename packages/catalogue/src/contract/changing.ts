import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { errorDetails, findCodes, type OpenCatalogue } from './open-catalogue.js';
import { record, someRecords } from './some-records.js';

const pirates = { mode: 'simple', words: '海賊' } as const;
const books = { mode: 'simple', words: '本' } as const;

const held = (...copies: readonly string[]) => ({
  copies: copies.map((copy) => ({ copy, callNumber: null })),
});

export const changing = ({ describe, expect, it }: TestRunner, open: OpenCatalogue): void => {
  describe('changing', () => {
    it('added titles are found immediately, in their order', async () => {
      const catalogue = await open(someRecords);
      await unwrapAnswer(
        catalogue.put([
          record('pirate-0', '海賊とよばれた男', { reading: 'カイゾク ト ヨバレタ オトコ' }),
          record('first', '海賊', { reading: 'あ' }),
          record('last', '海賊', { reading: 'ん' }),
        ]),
      );
      expect(await findCodes(catalogue, pirates)).toEqual([
        'first',
        'pirate-0',
        'pirate-1',
        'pirate-2',
        'navy-1',
        'last',
      ]);
    });

    it('a record with a known code replaces the former one', async () => {
      const catalogue = await open(someRecords);
      for (const name of ['海賊の本', '山賊の本', '海賊の本']) {
        await unwrapAnswer(catalogue.put([record('pirate-1', name)]));
        expect((await findCodes(catalogue, pirates)).includes('pirate-1')).toBe(name === '海賊の本');
        expect(await findCodes(catalogue, { mode: 'simple', words: '賊の本' })).toEqual(['pirate-1']);
        expect(await findCodes(catalogue, { mode: 'advanced', fields: { title: 'pirate-1' } })).toEqual([
          'pirate-1',
        ]);
        expect(await findCodes(catalogue, { mode: 'advanced', fields: { copy: '11-1' } })).toEqual([]);
      }
    });

    it('a removed title is not found until it is added again', async () => {
      const catalogue = await open(someRecords);
      await unwrapAnswer(catalogue.put([record('t-1', '海賊の本')]));
      await unwrapAnswer(catalogue.remove(['pirate-1', 't-1', 'nowhere']));
      expect(await findCodes(catalogue, pirates)).toEqual(['pirate-2', 'navy-1']);
      expect(await findCodes(catalogue, { mode: 'advanced', fields: { copy: '11-1' } })).toEqual([]);
      await unwrapAnswer(catalogue.put([record('pirate-1', '海賊', { reading: 'ん' })]));
      expect(await findCodes(catalogue, pirates)).toEqual(['pirate-2', 'navy-1', 'pirate-1']);
    });

    it('puts all of several records, or none', async () => {
      const catalogue = await open([record('t-1', '本', held('c-1'))]);
      expect(
        await errorDetails(
          catalogue.put([record('t-2', '本'), { title: 't-3' }, record('t-4', '本', held('c-4', 'c-4'))]),
        ),
      ).toContainEqual({ code: 'code-taken', row: 3, path: 'copies[1].copy', taken: 'c-4', by: 3 });
      expect(
        await errorDetails(
          catalogue.put([record('t-2', '本'), record('t-2', '本'), record('t-3', '本', held('c-3', 'c-1'))]),
        ),
      ).toMatchObject([{ code: 'copy-held', row: 3, path: 'copies[1].copy', taken: 'c-1', by: 't-1' }]);
      expect(await errorDetails(catalogue.put('本' as never))).toMatchObject([
        { code: 'bad-row', row: 0, path: '', reason: 'must be a list of rows' },
      ]);
      expect(await findCodes(catalogue, books)).toEqual(['t-1']);
    });

    it('a copy moves from one title to another when both are put together', async () => {
      const catalogue = await open([record('t-1', '本', held('c-1'))]);
      const copy = { mode: 'advanced', fields: { copy: 'c-1' } } as const;
      for (const [from, to] of [
        ['t-1', 't-2'],
        ['t-2', 't-1'],
      ] as const) {
        await unwrapAnswer(catalogue.put([record(to, '本', held('c-1')), record(from, '本')]));
        expect(await findCodes(catalogue, copy)).toEqual([to]);
      }
      await unwrapAnswer(catalogue.remove(['t-1']));
      await unwrapAnswer(catalogue.put([record('t-3', '本', held('c-1'))]));
      expect(await findCodes(catalogue, copy)).toEqual(['t-3']);
    });

    it('titles can be read by their codes', async () => {
      const catalogue = await open(someRecords);
      const fresh = record('t-1', '本');
      await unwrapAnswer(catalogue.put([fresh]));
      await unwrapAnswer(catalogue.remove(['heart']));
      const titles = await unwrapAnswer(catalogue.titles(['kokoro', 'heart', 't-1', 'nowhere', 'kokoro']));
      expect([...titles.keys()].toSorted()).toEqual(['kokoro', 't-1']);
      expect(titles.get('t-1')).toEqual(fresh);
      expect(titles.get('kokoro')).toMatchObject({ name: { text: 'こゝろ', reading: 'こころ' } });
    });

    it('all titles can be read in the order of their codes', async () => {
      const catalogue = await open();
      const codes = Array.from({ length: 1_005 }, (_, n) => `t-${1_000 + n}`);
      await unwrapAnswer(
        catalogue.load(codes.map((code) => record(code, '本', held(`c-${code}`))).toReversed()),
      );
      await unwrapAnswer(
        catalogue.put([record('t-0', '本'), record('t-1500', '別の本'), record('T_9', '本')]),
      );
      await unwrapAnswer(catalogue.remove(['t-1001', 't-2004']));
      const first = await unwrapAnswer(catalogue.titlesAfter(''));
      const second = await unwrapAnswer(catalogue.titlesAfter(first.at(-1)?.title ?? ''));
      const all = [...first, ...second];
      const expected = ['T_9', 't-0', ...codes].filter((code) => code !== 't-1001' && code !== 't-2004');
      expect(first).toHaveLength(1_000);
      expect(all.map(({ title }) => title)).toEqual(expected);
      expect(all.find(({ title }) => title === 't-1500')?.name.text).toBe('別の本');
      expect(await unwrapAnswer(catalogue.titlesAfter('t-2003'))).toEqual([]);
    });

    it('titles have names, a volume and an author', async () => {
      const catalogue = await open(someRecords);
      const names = await catalogue.names(['pirate-1', 'quarterly-12', 'nowhere']);
      expect([...names.keys()].toSorted()).toEqual(['pirate-1', 'quarterly-12']);
      expect(names.get('pirate-1')).toEqual({ name: '海賊とよばれた男', volume: '上', author: '百田 尚樹' });
      expect(names.get('quarterly-12')).toMatchObject({ volume: '第12号', author: null });
    });

    it('a load replaces the titles that were put before', async () => {
      const catalogue = await open();
      await unwrapAnswer(catalogue.put([record('t-1', '本')]));
      await unwrapAnswer(catalogue.load([record('t-2', '本')]));
      expect(await findCodes(catalogue, books)).toEqual(['t-2']);
    });
  });
};
