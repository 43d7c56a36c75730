import type { TestRunner } from '@torioki/event-store/contract';
import { findCodes, type OpenCatalogue } from './open-catalogue.js';
import { record } from './some-records.js';

export const ordering = ({ describe, expect, it }: TestRunner, open: OpenCatalogue): void => {
  const inOrder = async (...records: readonly ReturnType<typeof record>[]) =>
    findCodes(await open(records), { mode: 'simple', words: 'ほん' });

  describe('the order', () => {
    it('titles are sorted by their readings, and then by their names', async () => {
      expect(
        await inOrder(
          record('1', '本の森', { reading: 'ほんのもり' }),
          record('2', 'ほんだな', { reading: 'ホンダナ' }),
          record('3', '本棚', { reading: 'ほんだな', volume: '1' }),
          record('4', 'ほんだな', { reading: 'ほんだな', volume: '2' }),
          record('5', 'あるほん'),
        ),
      ).toEqual(['5', '2', '4', '3', '1']);
    });

    it.each<readonly [given: readonly (string | null)[], expected: readonly (string | null)[]]>([
      [
        ['10', '2', '1', null],
        [null, '1', '2', '10'],
      ],
      [
        ['下', '中', '上'],
        ['上', '中', '下'],
      ],
      [
        ['後編', '前編'],
        ['前編', '後編'],
      ],
      [
        ['BOOK10', 'BOOK2'],
        ['BOOK2', 'BOOK10'],
      ],
      [
        ['10', '9下巻', '9上巻', '[8]'],
        ['[8]', '9上巻', '9下巻', '10'],
      ],
    ])('volumes %j are sorted as %j', async (given, expected) => {
      const volumes = given.map((volume, index) => record(`${9 - index}`, 'ほん', { volume }));
      expect((await inOrder(...volumes)).map((code) => given[9 - Number(code)])).toEqual(expected);
    });

    it('equal names are sorted by code, in any order of loading', async () => {
      const records = ['c', 'a', 'b'].map((code) => record(code, 'ほん'));
      expect(await inOrder(...records)).toEqual(['a', 'b', 'c']);
      expect(await inOrder(...records.toReversed())).toEqual(['a', 'b', 'c']);
    });

    it('letters outside of the basic plane are sorted before those at its end', async () => {
      expect(await inOrder(record('1', '﨏ほん'), record('2', '𠮷ほん'), record('3', 'ꯍほん'))).toEqual([
        '3',
        '2',
        '1',
      ]);
    });
  });
};
