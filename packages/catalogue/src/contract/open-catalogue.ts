import { unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import type { Catalogue } from '../catalogue.js';
import type { CatalogueError } from '../loading/catalogue-error.js';
import type { Hit } from '../search/hit.js';
import type { FoundTitles } from '../search/found-titles.js';
import type { SearchRefusal } from '../search/refusal.js';
import type { Search } from '../search/search.js';

/** An adapter's functions for the contract. */
export interface ContractOptions {
  /** Opens an empty catalogue. The contract closes it. */
  readonly open: () => Promise<Catalogue>;
}

/** Opens a catalogue with some records for a test, and closes it when the test ends. */
export type OpenCatalogue = (records?: readonly unknown[]) => Promise<Catalogue>;

/** Returns a function that opens catalogues for the running test. */
export const catalogueOpener = (
  { afterEach }: Pick<TestRunner, 'afterEach'>,
  { open }: ContractOptions,
): OpenCatalogue => {
  const catalogues: Catalogue[] = [];
  afterEach(async () => {
    await Promise.all(catalogues.splice(0).map((catalogue) => catalogue.close()));
  });
  return async (records = []) => {
    const catalogue = await open();
    catalogues.push(catalogue);
    if (records.length > 0) await unwrapAnswer(catalogue.put(records));
    return catalogue;
  };
};

export const searchPage = (catalogue: Catalogue, search: Search, page?: number): Promise<FoundTitles> =>
  unwrapAnswer(catalogue.search(search, page === undefined ? {} : { page }));

export const findHits = async (catalogue: Catalogue, search: Search): Promise<readonly Hit[]> =>
  (await searchPage(catalogue, search)).hits;

/** The title codes on the first page of a search, in order. */
export const findCodes = async (catalogue: Catalogue, search: Search): Promise<readonly string[]> =>
  (await findHits(catalogue, search)).map(({ title }) => title.title);

export const findAllCodes = async (catalogue: Catalogue, search: Search): Promise<readonly string[]> => {
  const codes: string[] = [];
  for (let page = 1; ; page += 1) {
    const { hits, total } = await searchPage(catalogue, search, page);
    codes.push(...hits.map(({ title }) => title.title));
    if (codes.length >= total) return codes;
  }
};

/** The refusal of a search, if there is one. */
export const expectRefusal = async (
  catalogue: Catalogue,
  search: unknown,
  page = 1,
): Promise<SearchRefusal | CatalogueError | undefined> => {
  const answer = await catalogue.search(search as Search, { page });
  return E.isLeft(answer) ? answer.left : undefined;
};

/** The details of each fault, without its message. */
export const errorDetails = async (
  answer: Promise<E.Either<readonly CatalogueError[], unknown>>,
): Promise<readonly object[]> => {
  const either = await answer;
  return E.isLeft(either) ? either.left.map(({ code, details }) => ({ ...details, code })) : [];
};
