import type * as E from 'fp-ts/lib/Either.js';
import type { CatalogueError } from './loading/catalogue-error.js';
import type { LoadOptions, LoadResult } from './loading/load.js';
import type { LoadedRows } from './loading/rows.js';
import type { Source } from './loading/source.js';
import type { TitleName } from './record/title-name.js';
import type { Title } from './record/title.js';
import type { FoundTitles } from './search/found-titles.js';
import type { SearchRefusal } from './search/refusal.js';
import type { Search } from './search/search.js';

/** Searchable titles. No function throws or rejects. */
export interface Catalogue {
  /**
   * A page of a search's titles (R6, R11–R25), sorted by reading, then volume, then title code. Pages are
   * counted from 1. An empty search is refused.
   */
  readonly search: (
    search: Search,
    options?: { readonly page?: number },
  ) => Promise<E.Either<SearchRefusal | CatalogueError, FoundTitles>>;
  /** The titles with these codes, by code. Unknown codes are left out. */
  readonly titles: (
    codes: readonly string[],
  ) => Promise<E.Either<CatalogueError, ReadonlyMap<string, Title>>>;
  /**
   * The next 1,000 titles after a code, sorted by code. Begin with ''. After the last title, the list is
   * empty.
   */
  readonly titlesAfter: (code: string) => Promise<E.Either<CatalogueError, readonly Title[]>>;
  /**
   * Finds titles' names, volumes and first authors. Pass this as a library's option `titles`. Unknown codes
   * are left out. While the catalogue does not answer, the result is empty.
   */
  readonly names: (codes: readonly string[]) => Promise<ReadonlyMap<string, TitleName>>;
  /**
   * Adds records. A record with the code of an existing title replaces that title. Stores all records or
   * none. Searches find them immediately.
   */
  readonly put: (records: readonly unknown[]) => Promise<LoadedRows<void>>;
  /** Removes titles. Unknown codes are ignored. */
  readonly remove: (codes: readonly string[]) => Promise<E.Either<CatalogueError, void>>;
  /**
   * Replaces all titles by those of a source in one step. Before this step, and if the load fails, searches
   * find the former titles.
   */
  readonly load: (source: Source, options?: LoadOptions) => Promise<LoadedRows<LoadResult>>;
  /** Releases all resources. Afterwards the catalogue cannot be used. */
  readonly close: () => Promise<void>;
}
