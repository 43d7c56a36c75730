import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { classTree, type ClassNode } from './class-tree.js';
import { findCodes } from './contract/open-catalogue.js';
import { someRecords } from './contract/some-records.js';
import { loadCatalogue } from './testing/catalogue-of.js';

const list = [
  ['900', '文学'],
  ['910', '日本文学'],
  ['911', '詩歌'],
  ['913', '小説・物語'],
  ['913.6', '近代小説'],
  ['930', '英米文学'],
  ['000', '総記'],
  ['007', '情報科学'],
  ['010', '図書館'],
  ['E', '絵本'],
].map(([ndc, name]) => ({ ndc, name }));

const names = (nodes: readonly ClassNode[]): unknown =>
  nodes.map(({ name, prefix, narrower }) =>
    narrower.length === 0 ? `${prefix} ${name}` : [`${prefix} ${name}`, names(narrower)],
  );

const tree = (classes: readonly unknown[]) => {
  const made = classTree(classes);
  return E.isRight(made) ? made.right : made.left.map(({ details }) => details);
};

it.each([undefined, 'E', {}])('reports a value that is not a list: %j', (classes) => {
  expect(tree(classes as never)).toMatchObject([{ row: 0, path: '', reason: 'must be a list of rows' }]);
});

it('narrower classes are below broader ones, in the order of the list', () => {
  expect(names(tree(list) as readonly ClassNode[])).toEqual([
    ['9 文学', [['91 日本文学', ['911 詩歌', ['913 小説・物語', ['913.6 近代小説']]]], '93 英米文学']],
    ['0 総記', ['007 情報科学', '01 図書館']],
    'E 絵本',
  ]);
});

it('R19: a class of the picker finds its titles and those of all narrower classes', async () => {
  const [literature] = tree(list) as readonly ClassNode[];
  const sought = literature?.narrower[0]?.prefix ?? '';
  const hits = await findCodes(await loadCatalogue(someRecords), {
    mode: 'advanced',
    fields: { ndc: sought },
  });
  expect(hits).toContain('1q84-1');
  expect(hits).toContain('ryunosuke-3');
  expect(hits).not.toContain('heart');
});

it('a list with a wrong or repeated class gives no tree', () => {
  expect(tree([{ ndc: '7.6', name: '情報' }, { ndc: '900' }])).toMatchObject([
    { row: 1, path: 'ndc', reason: 'must be a class such as 913.6, 007.6, K913 or E' },
    expect.objectContaining({ row: 2, path: 'name' }),
  ]);
  expect(tree([...list, { ndc: '9', name: '文学' }])).toEqual([{ row: 11, path: 'ndc', taken: '9', by: 1 }]);
});
