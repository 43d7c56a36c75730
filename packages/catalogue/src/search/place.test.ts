import { expect, it } from 'vitest';
import { catalogueOf, found } from '../testing/found.js';
import { record } from '../testing/some-records.js';

const inOrder = (...records: readonly ReturnType<typeof record>[]) =>
  found(catalogueOf(records), { mode: 'simple', words: 'ほん' });

it('titles come by their readings, and those of one reading by their names', () => {
  expect(
    inOrder(
      record('1', '本の森', { reading: 'ほんのもり' }),
      record('2', 'ほんだな', { reading: 'ホンダナ' }),
      record('3', '本棚', { reading: 'ほんだな', volume: '1' }),
      record('4', 'ほんだな', { reading: 'ほんだな', volume: '2' }),
      record('5', 'あるほん'),
    ),
  ).toEqual(['5', '2', '4', '3', '1']);
});

it.each([
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
])('volumes %j come as %j', (given, expected) => {
  const volumes = given.map((volume, index) => record(`${9 - index}`, 'ほん', { volume }));
  const order = inOrder(...volumes).map((code) => given[9 - Number(code)]);
  expect(order).toEqual(expected);
});

it('what is alike comes by its code, in whatever order it was given', () => {
  const records = ['c', 'a', 'b'].map((code) => record(code, 'ほん'));
  expect(inOrder(...records)).toEqual(['a', 'b', 'c']);
  expect(inOrder(...records.toReversed())).toEqual(['a', 'b', 'c']);
});
