import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { searchPage, type OpenCatalogue } from './open-catalogue.js';
import { record } from './some-records.js';

const search = { mode: 'simple', words: '本' } as const;

/** Titles whose codes and names have the same order. */
const books = (count: number, from = 10_000) =>
  Array.from({ length: count }, (_, n) => record(`t-${from + n}`, `本${from + n}`));

export const paging = ({ describe, expect, it }: TestRunner, open: OpenCatalogue): void => {
  describe('paging', () => {
    it('a page has 20 hits, the last page has the rest, and each has the total', async () => {
      const catalogue = await open(books(45).toReversed());
      const codes = books(45).map(({ title }) => title);
      for (const [page, from, to] of [
        [1, 0, 20],
        [2, 20, 40],
        [3, 40, 45],
        [4, 45, 45],
        [50, 45, 45],
      ] as const) {
        const { hits, total, isMore } = await searchPage(catalogue, search, page);
        expect(hits.map(({ title }) => title.title)).toEqual(codes.slice(from, to));
        expect([total, isMore]).toEqual([45, false]);
      }
    });

    it('hits are counted up to 10,000', async () => {
      const catalogue = await open(books(10_000));
      expect(await searchPage(catalogue, search, 50)).toMatchObject({ total: 10_000, isMore: false });
      await unwrapAnswer(catalogue.put(books(1, 30_000)));
      expect(await searchPage(catalogue, search, 50)).toMatchObject({ total: 10_000, isMore: true });
    });
  });
};
