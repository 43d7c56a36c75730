import { answered, type TestRunner } from '@torioki/event-store/contract';
import { foundBy, type Opened } from './opened.js';
import { record } from './some-records.js';

const search = { mode: 'simple', words: '本' } as const;

/** Titles with the same order of codes and names. */
const books = (count: number, from = 10_000) =>
  Array.from({ length: count }, (_, n) => record(`t-${from + n}`, `本${from + n}`));

export const paging = ({ describe, expect, it }: TestRunner, open: Opened): void => {
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
        const { hits, total, isMore } = await foundBy(catalogue, search, page);
        expect(hits.map(({ title }) => title.title)).toEqual(codes.slice(from, to));
        expect([total, isMore]).toEqual([45, false]);
      }
    });

    it('hits are counted up to 10,000', async () => {
      const catalogue = await open(books(10_000));
      expect(await foundBy(catalogue, search, 50)).toMatchObject({ total: 10_000, isMore: false });
      await answered(catalogue.put(books(1, 30_000)));
      expect(await foundBy(catalogue, search, 50)).toMatchObject({ total: 10_000, isMore: true });
    });
  });
};
