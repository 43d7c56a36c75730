import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { unwrapAnswer, scratchFolder } from '@torioki/event-store/contract';
import { findCodes, searchPage } from '../contract/open-catalogue.js';
import { heading, record } from '../contract/some-records.js';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

const opened = async () => {
  const catalogue = orThrow(
    await openSqliteCatalogue({ file: join(scratchFolder(onTestFinished), 'catalogue.db') }),
  ).catalogue;
  onTestFinished(() => catalogue.close());
  return catalogue;
};

it('titles added between others, and at both ends, are still there after a fold', async () => {
  const catalogue = await opened();
  const numbered = (n: number) => record(`t-${n}`, `本${n}`, { reading: `ホン ${n}` });
  await unwrapAnswer(catalogue.load([2, 3, 5, 6].map(numbered)));
  await unwrapAnswer(catalogue.put([1, 4, 7].map(numbered)));
  const books = { mode: 'simple', words: '本' } as const;
  const all = [1, 2, 3, 4, 5, 6, 7].map((n) => `t-${n}`);
  expect(await findCodes(catalogue, books)).toEqual(all);
  await unwrapAnswer(catalogue.fold());
  expect(await findCodes(catalogue, books)).toEqual(all);
});

it('a search for two words counts only titles with both in one article', async () => {
  const catalogue = await opened();
  const articles = (...names: readonly string[]) =>
    names.map((name) => ({ name: heading(name), authors: [] }));
  await unwrapAnswer(
    catalogue.load([
      record('both', '一', { articles: articles('鰊の町の図書館') }),
      record('apart', '二', { articles: articles('鰊の町', '雪の図書館') }),
      record('one', '三', { articles: articles('図書館') }),
    ]),
  );
  const search = { mode: 'advanced', fields: { article: '鰊 図書館' } } as const;
  const { hits, total } = await searchPage(catalogue, search);
  expect([hits.map(({ title }) => title.title), total]).toEqual([['both'], 1]);
  const one = { mode: 'advanced', fields: { article: '図書館' } } as const;
  expect((await searchPage(catalogue, one)).total).toBe(3);
});
