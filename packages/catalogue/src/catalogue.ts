import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { contramap } from 'fp-ts/lib/Ord.js';
import * as RA from 'fp-ts/lib/ReadonlyArray.js';
import * as S from 'fp-ts/lib/string.js';
import type { Loaded } from './loading/rows.js';
import { titlesOf } from './loading/titles.js';
import { findingOf } from './search/finding-of.js';
import type { Hit } from './search/finding.js';
import type { SearchRefusal } from './search/refusal.js';
import type { Search } from './search/search.js';
import { searchable, type Searchable } from './search/searchable.js';

/** Titles that can be searched. It never changes. */
export interface Catalogue {
  /**
   * What a search finds (R6, R11–R25), in the order of the titles' readings, then of volumes, then of title codes. An
   * empty search is refused, not run.
   */
  readonly search: (search: Search) => E.Either<SearchRefusal, readonly Hit[]>;
}

const byPlace = pipe(
  S.Ord,
  contramap(({ place }: Searchable) => place),
);

/** A catalogue of bibliographic records; or else everything that is wrong with any of them, by row and path. */
export const catalogue = (records: readonly unknown[]): Loaded<Catalogue> =>
  pipe(
    titlesOf(records),
    E.map(RA.map(searchable)),
    E.map(RA.sort(byPlace)),
    E.map((titles) => ({
      search: (search) =>
        pipe(
          findingOf(search),
          E.map((finding) => titles.map(finding).filter((hit) => hit !== undefined)),
        ),
    })),
  );
