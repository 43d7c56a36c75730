import { unwrapAnswer, chooseRuns, type TestRunner } from '@torioki/event-store/contract';
import type { Arbitrary } from 'fast-check';
import type { TitleRecord } from '../record/title.js';
import { matcherForSearch } from '../search/matcher-for-search.js';
import { makeSearchable } from '../search/searchable.js';
import { validateSearch } from '../search/validate-search.js';
import type { Search } from '../search/search.js';
import { searchPage, type OpenCatalogue } from './open-catalogue.js';
import { record } from './some-records.js';
import * as E from 'fp-ts/lib/Either.js';

/**
 * The characters of random texts. They are few, so that searches often find words. Some fold to other
 * characters, some take two UTF-16 units, and some, such as the space, are not letters.
 */
const letters = [
  '海',
  '賊',
  '本',
  'の',
  'ノ',
  'か',
  'ガ',
  'ー',
  '1',
  'Q',
  'q',
  '𠮷',
  '𩸽',
  '々',
  'ゝ',
  ' ',
  '・',
  '藝',
  '芸',
];
const codes = ['913.6', '913', '91', '9', '007.6', 'K913', 'E'];
const callNumbers = ['913.6/カ', '913.6 カ 1', '913/1', 'B913.6', '9', '1'.repeat(120)];
const isbns = ['4-10-353422-8', '978-4-10-353422-8', '4-10-353423-5', '1234-5679'];

const arbitraries = (fc: TestRunner['fc']) => {
  const text = (maxLength: number, minLength = 0) =>
    fc.array(fc.constantFrom(...letters), { minLength, maxLength }).map((some) => some.join(''));
  const words = text(6, 1).map((some) => (some.trim() === '' ? '本' : some));
  const orNull = <Of>(of: Arbitrary<Of>) => fc.option(of, { nil: null });
  const heading = fc.record({ text: words, reading: orNull(words) });
  const some = <Of>(of: Arbitrary<Of>) => fc.array(of, { maxLength: 2 });
  const held = (code: string) =>
    fc
      .array(orNull(fc.constantFrom(...callNumbers)), { maxLength: 2 })
      .map((numbers) => numbers.map((callNumber, index) => ({ copy: `${code}-${index}`, callNumber })));
  const titleOf = (code: string): Arbitrary<TitleRecord> =>
    fc.record({
      title: fc.constant(code),
      name: heading,
      volume: orNull(words),
      series: orNull(words),
      authors: some(heading),
      publisher: orNull(words),
      published: fc.constant(null),
      subjects: some(words),
      contents: orNull(words),
      articles: some(fc.record({ name: heading, authors: some(heading) })),
      ndc: some(fc.constantFrom(...codes)),
      standardNumbers: some(fc.constantFrom(...isbns)),
      copies: held(code),
    });
  const titles = fc
    .integer({ min: 1, max: 30 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => titleOf(`t-${n}`))));
  const sought = text(4);
  const copyCode = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 2 })).map(([n, at]) => `t-${n}-${at}`);
  const search: Arbitrary<Search> = fc.oneof(
    fc.record({ mode: fc.constant('simple' as const), words: sought }),
    fc.record({ mode: fc.constant('free-word' as const), words: sought }),
    fc.record({
      mode: fc.constant('advanced' as const),
      fields: fc.record(
        {
          name: sought,
          author: sought,
          publisher: sought,
          subject: sought,
          contents: sought,
          article: sought,
          ndc: fc.constantFrom('9', '91', '913.', '913.6', 'K', '', '007'),
          standardNumber: fc.constantFrom(...isbns, ''),
          title: fc.nat({ max: 30 }).map((n) => `t-${n}`),
          copy: copyCode,
          callNumber: fc.constantFrom('913.6', '913.6/', '9', '1', '1'.repeat(99), ''),
        },
        { requiredKeys: [] },
      ),
    }),
  );
  return {
    titles,
    changed: fc.array(
      fc.nat({ max: 40 }).chain((n) => titleOf(`t-${n}`)),
      { maxLength: 6 },
    ),
    removed: fc.array(
      fc.nat({ max: 40 }).map((n) => `t-${n}`),
      { maxLength: 4 },
    ),
    searches: fc.array(search, { minLength: 1, maxLength: 40 }),
  };
};

/** The expected hits, found by a check of every title. */
const scanned = (titles: readonly TitleRecord[], search: Search): readonly unknown[] => {
  const all = titles.map((title) => makeSearchable(title as never));
  return all
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .map((title) => matcherForSearch(search)?.(title))
    .filter((hit) => hit !== undefined);
};

const lastOfEach = (titles: readonly TitleRecord[]): readonly TitleRecord[] => [
  ...new Map(titles.map((title) => [title.title, title])).values(),
];

export const againstAScan = ({ describe, expect, fc, it }: TestRunner, open: OpenCatalogue): void => {
  describe('any catalogue', () => {
    const numRuns = chooseRuns(25, 2_000);
    const { titles, changed, removed, searches } = arbitraries(fc);

    it('finds the same as a check of every title, before and after changes', async () => {
      const catalogue = await open([record('t-0', '本')]);
      const compare = async (held: readonly TitleRecord[], sought: readonly Search[]) => {
        for (const search of sought) {
          if (E.isLeft(validateSearch(search))) continue;
          const expected = scanned(held, search);
          const [first, second] = [
            await searchPage(catalogue, search),
            await searchPage(catalogue, search, 2),
          ];
          expect([...first.hits, ...second.hits]).toEqual(expected);
          expect(first.total).toBe(expected.length);
        }
      };
      await fc.assert(
        fc.asyncProperty(titles, changed, removed, searches, async (loaded, put, struck, sought) => {
          await unwrapAnswer(catalogue.load(loaded));
          await compare(loaded, sought);
          const puts = lastOfEach(put);
          await unwrapAnswer(catalogue.put(puts));
          await unwrapAnswer(catalogue.remove(struck));
          const held = lastOfEach([...loaded, ...puts]).filter(({ title }) => !struck.includes(title));
          await compare(held, sought);
        }),
        { numRuns },
      );
    }, 600_000);
  });
};
