import { expect, it } from 'vitest';
import { readPages } from './read-pages.js';

it('reads the pages of a view until the last one', async () => {
  const nextPages: readonly (string | null)[] = ['b', 'c', null];
  const asked: object[] = [];
  const pages = readPages((page) => {
    asked.push(page);
    const nextPage = nextPages[asked.length - 1] ?? null;
    return { now: () => Promise.resolve({ is: 'shown' as const, shown: { nextPage } }) };
  });
  const read: (string | null)[] = [];
  for await (const { nextPage } of pages) read.push(nextPage);
  expect(read).toEqual(nextPages);
  expect(asked).toEqual([{ first: 200 }, { first: 200, after: 'b' }, { first: 200, after: 'c' }]);
});
