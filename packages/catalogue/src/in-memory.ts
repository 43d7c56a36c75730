import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { contramap } from 'fp-ts/lib/Ord.js';
import * as RA from 'fp-ts/lib/ReadonlyArray.js';
import * as S from 'fp-ts/lib/string.js';
import type { Catalogue } from './catalogue.js';
import { catalogueError, type CatalogueError } from './loading/catalogue-error.js';
import { collectFaults } from './loading/load.js';
import { unlessErrors, type Row } from './loading/rows.js';
import { readRows } from './loading/source.js';
import { storeRow, stageInMemory } from './loading/stage.js';
import { decodeTitles } from './loading/titles.js';
import { titleNames } from './record/title-name.js';
import type { Title } from './record/title.js';
import { validateSearch, type ValidSearch } from './search/validate-search.js';
import { matcherForSearch } from './search/matcher-for-search.js';
import { limitCount, type FoundTitles } from './search/found-titles.js';
import { perPage, titlesPerStep } from './search/limits.js';
import { makeSearchable, type SearchableTitle } from './search/searchable.js';

const byPlace = pipe(
  S.Ord,
  contramap(({ place }: SearchableTitle) => place),
);

const inOrder = RA.sort(byPlace);

const byCode = pipe(
  S.Ord,
  contramap(({ title }: Title): string => title),
);

const pageOf = (titles: readonly SearchableTitle[], { search, page }: ValidSearch): FoundTitles => {
  const matcher = matcherForSearch(search);
  const hits = titles.map((title) => matcher?.(title)).filter((hit) => hit !== undefined);
  return { hits: hits.slice((page - 1) * perPage, page * perPage), ...limitCount(hits.length) };
};

/** An error for each copy that belongs to another title. */
const heldBy = (
  others: readonly SearchableTitle[],
  rows: readonly Row<Title>[],
): readonly CatalogueError[] => {
  const holders = new Map(
    others.flatMap(({ record }) => record.copies.map(({ copy }) => [copy, record.title])),
  );
  return rows.flatMap(({ row, value: { copies } }) =>
    copies.flatMap(({ copy }, at) => {
      const by = holders.get(copy);
      const path = `copies[${at}].copy`;
      return by === undefined ? [] : [catalogueError('copy-held', { row, path, taken: copy, by })];
    }),
  );
};

/** An empty catalogue in memory. Every search checks every title. */
export const inMemoryCatalogue = (): Catalogue => {
  let titles: readonly SearchableTitle[] = [];
  const without = (codes: readonly string[]) => {
    const removed = new Set(codes);
    return titles.filter(({ record }) => !removed.has(record.title));
  };
  const titlesWith = (codes: readonly string[]): E.Either<CatalogueError, ReadonlyMap<string, Title>> => {
    const wanted = new Set(codes);
    const found = titles.flatMap(({ record }) => (wanted.has(record.title) ? [record] : []));
    return E.right(new Map(found.map((record) => [record.title, record])));
  };
  return {
    search: (search, { page } = {}) =>
      Promise.resolve(
        pipe(
          validateSearch(search, page),
          E.map((wanted) => pageOf(titles, wanted)),
        ),
      ),
    titles: (codes) => Promise.resolve(titlesWith(codes)),
    titlesAfter: (code) =>
      Promise.resolve(
        E.right(
          pipe(
            titles.map(({ record }) => record).filter(({ title }) => title > code),
            RA.sort(byCode),
            RA.takeLeft(titlesPerStep),
          ),
        ),
      ),
    names: (codes) => Promise.resolve(titleNames(titlesWith(codes))),
    put: (records) =>
      Promise.resolve(
        pipe(
          decodeTitles(records),
          E.chain((put) => {
            const others = without(put.map(({ value }) => value.title));
            return pipe(
              unlessErrors(
                heldBy(others, put),
                put.map(({ value }) => makeSearchable(value)),
              ),
              E.map((changed) => {
                titles = inOrder([...others, ...changed]);
              }),
            );
          }),
        ),
      ),
    remove: (codes) => {
      titles = without(codes);
      return Promise.resolve(E.right(undefined));
    },
    load: async (source, { onFault, onProgress } = {}) => {
      const stage = stageInMemory();
      const keep = storeRow(stage);
      const faults = collectFaults();
      for await (const read of readRows(source)) faults.add('code' in read ? [read] : keep(read));
      const loaded = stage.rows();
      return pipe(
        faults.finish(loaded.length, onFault),
        E.map((result) => {
          titles = inOrder(loaded.map(({ value }) => makeSearchable(value)));
          onProgress?.({ step: 'building', done: loaded.length, total: loaded.length });
          return result;
        }),
      );
    },
    close: () => Promise.resolve(),
  };
};
