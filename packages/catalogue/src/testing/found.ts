import * as E from 'fp-ts/lib/Either.js';
import { catalogue, type Catalogue } from '../catalogue.js';
import type { Hit } from '../search/finding.js';
import type { Search } from '../search/search.js';

const right = <Value>(answer: E.Either<unknown, Value>): Value => {
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

/** A catalogue of records that are all right. */
export const catalogueOf = (records: readonly unknown[]): Catalogue => right(catalogue(records));

export const hitsOf = (searched: Catalogue, search: Search): readonly Hit[] => right(searched.search(search));

/** The title codes that a search finds, in the order in which they come. */
export const found = (searched: Catalogue, search: Search): readonly string[] =>
  hitsOf(searched, search).map(({ title }) => title.title);
