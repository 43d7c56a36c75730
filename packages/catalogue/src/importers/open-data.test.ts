import { describeWith } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { classTree } from '../class-tree.js';
import { findAllCodes, findCodes, searchPage } from '../contract/open-catalogue.js';
import { kinds } from '../testing/kinds.js';
import { openData } from '../testing/open-data.js';
import { aozoraTitles, ndcTable, wakayamaTitles } from './index.js';

const loaded = <Value>(answer: E.Either<readonly Error[], Value>): Value => {
  if (E.isLeft(answer)) throw new Error(answer.left.map(({ message }) => message).join('\n'));
  return answer.right;
};

const catalogues = kinds();

/** Defines a test that needs some open data files. It is skipped if one of them is missing. */
const onFiles = (
  what: string,
  names: readonly string[],
  check: (...texts: readonly string[]) => Promise<void> | void,
) => {
  const missing = names.filter((name) => openData(name) === undefined);
  const why = `${missing.join(', ')} missing in the folder of TORIOKI_OPEN_DATA`;
  describeWith(describe, missing.length > 0 ? why : undefined, what, () => {
    it(`with the content of the files ${names.join(', ')}`, () =>
      check(...names.flatMap((name) => openData(name) ?? [])));
  });
};

onFiles(
  'all works of 青空文庫 are found by name and by reading',
  ['aozora_extended_subset_769.csv'],
  async (csv) => {
    const titles = loaded(aozoraTitles(csv));
    expect(titles).toHaveLength(768);
    const katakana = (text: string) =>
      text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 96));
    for (const [where, loadedWith] of catalogues) {
      const catalogue = await loadedWith(titles);
      for (const { title, name } of titles)
        for (const words of [name.text, katakana(name.reading ?? '')])
          expect(
            await findAllCodes(catalogue, { mode: 'advanced', fields: { name: words } }),
            `${words} ${where}`,
          ).toContain(title);
      const byDazai = await searchPage(catalogue, { mode: 'advanced', fields: { author: 'ダザイ オサム' } });
      expect(byDazai.total).toBe(274);
    }
  },
);

const lists = ['main_general', 'main_children', 'kinan_general', 'kinan_children'];

onFiles(
  'all titles of the Wakayama lists are found, each by its ISBN',
  lists.map((list) => `wakayama_h26_${list}.csv`),
  async (...texts) => {
    const records = texts.flatMap((csv) => loaded(wakayamaTitles(csv)));
    expect(records).toHaveLength(481);
    for (const [, loadedWith] of catalogues) {
      const catalogue = await loadedWith(records);
      for (const { title, standardNumbers } of records)
        for (const printed of standardNumbers)
          for (const standardNumber of [printed, title])
            expect(await findCodes(catalogue, { mode: 'advanced', fields: { standardNumber } })).toEqual([
              title,
            ]);
      const volumes = await findCodes(catalogue, { mode: 'simple', words: '1Q84' });
      expect(volumes).toEqual(['9784103534228', '9784103534235', '9784103534259']);
      expect(await findCodes(catalogue, { mode: 'simple', words: '海賊とよばれた男' })).toHaveLength(2);
    }
  },
);

it('the shipped table of classes is a tree with ten main classes', () => {
  const classes = loaded(ndcTable());
  expect(classes).toHaveLength(939);
  const roots = loaded(classTree(classes));
  expect(roots.map(({ prefix }) => prefix).toSorted()).toEqual(Array.from('0123456789'));
});
