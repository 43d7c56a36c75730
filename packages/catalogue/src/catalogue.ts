import type * as E from 'fp-ts/lib/Either.js';
import type { CatalogueError } from './loading/catalogue-error.js';
import type { LoadOptions, Loading } from './loading/load.js';
import type { Loaded } from './loading/rows.js';
import type { Source } from './loading/source.js';
import type { TitleName } from './record/title-name.js';
import type { Title } from './record/title.js';
import type { FoundTitles } from './search/found.js';
import type { SearchRefusal } from './search/refusal.js';
import type { Search } from './search/search.js';

/** Titles that can be searched. No verb throws or rejects. */
export interface Catalogue {
  /**
   * A page of what a search finds (R6, R11–R25), in the order of the titles' readings, then of volumes, then of title
   * codes. Pages are counted from 1. An empty search is refused, not run.
   */
  readonly search: (
    search: Search,
    options?: { readonly page?: number },
  ) => Promise<E.Either<SearchRefusal | CatalogueError, FoundTitles>>;
  /** The titles of some codes, by code; a code without a title is left out. */
  readonly titles: (
    codes: readonly string[],
  ) => Promise<E.Either<CatalogueError, ReadonlyMap<string, Title>>>;
  /**
   * The next 1,000 titles after a code, in the order of their codes; the first ones after ''. There are no more if it
   * gives none.
   */
  readonly titlesAfter: (code: string) => Promise<E.Either<CatalogueError, readonly Title[]>>;
  /**
   * What the titles of some codes are called: name, volume and first author, for the option `titles` of a library. A code
   * without a title is left out, and while the catalogue does not answer, every code is.
   */
  readonly names: (codes: readonly string[]) => Promise<ReadonlyMap<string, TitleName>>;
  /** Adds records, and changes those whose code is known: all of them, or none. They are found at once. */
  readonly put: (records: readonly unknown[]) => Promise<Loaded<void>>;
  /** Strikes titles out. A code without a title is passed over. */
  readonly remove: (codes: readonly string[]) => Promise<E.Either<CatalogueError, void>>;
  /**
   * Puts all that a source has in the place of all that is there, at once. Until then the former titles are found, and
   * for good if it fails.
   */
  readonly load: (source: Source, options?: LoadOptions) => Promise<Loaded<Loading>>;
  /** Releases what it needs; after that it cannot be used. */
  readonly close: () => Promise<void>;
}
