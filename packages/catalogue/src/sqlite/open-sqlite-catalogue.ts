import { storeError, type Failed, type Fault, type StoreError } from '@torioki/event-store';
import { findDriverFault, limitFaults, mustBe, type DriverOption } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Catalogue } from '../catalogue.js';
import type { CatalogueError } from '../loading/catalogue-error.js';
import type { LoadResult } from '../loading/load.js';
import { unlessErrors, type LoadedRows } from '../loading/rows.js';
import { decodeTitles } from '../loading/titles.js';
import { titleNames } from '../record/title-name.js';
import type { Title } from '../record/title.js';
import { validateSearch } from '../search/validate-search.js';
import { openBuilder } from './building.js';
import type { ThreadData } from './driver.js';
import type { SearchVerbs } from './search.thread.js';
import { startThread, type Thread } from './thread.js';
import { fromPlainError, type PlainError } from './plain-error.js';

/** A catalogue in a file. */
export interface SqliteCatalogue extends Catalogue {
  /**
   * Merges the changes since the last load into the index, in a new file that replaces the old one. The
   * catalogue does this by itself after 10,000 changes, but you can choose a quiet hour for it.
   */
  readonly fold: () => Promise<E.Either<CatalogueError, void>>;
}

/** The result of opening a catalogue. The caller closes the catalogue. */
export type OpenedCatalogue =
  { readonly is: 'opened'; readonly catalogue: SqliteCatalogue } | Failed<CatalogueError | StoreError>;

export interface SqliteCatalogueOptions extends DriverOption {
  /** The path of the catalogue's file. Its folder must exist, on a local disk. */
  readonly file: string;
}

/** The largest number of changes that are not merged into the index. */
const mostNews = 10_000;

const one = <Value>(answer: E.Either<CatalogueError, Value>): LoadedRows<Value> =>
  E.mapLeft((error: CatalogueError) => [error] as const)(answer) as LoadedRows<Value>;

const catalogueOn = (data: ThreadData, searching: Thread<SearchVerbs>): SqliteCatalogue => {
  const { load, fold: foldUpTo, end } = openBuilder(data);
  let last: Promise<unknown> = Promise.resolve();
  let isFolding = false;

  /**
   * Builds one generation after the other. Changes that were made during a build are then applied to its
   * result.
   */
  const built = <Value>(
    build: (after: number) => Promise<LoadedRows<Value>>,
  ): Promise<LoadedRows<readonly [Value, readonly CatalogueError[]]>> => {
    const done = async (): Promise<LoadedRows<readonly [Value, readonly CatalogueError[]]>> => {
      const after = one(await searching.call('lastChange', undefined));
      if (E.isLeft(after)) return after;
      const made = await build(after.right);
      if (E.isLeft(made)) return made;
      const taken = one(await searching.call('take', after.right));
      return E.map((faults: readonly PlainError[]) => [made.right, faults.map(fromPlainError)] as const)(
        taken,
      );
    };
    const turn = last.then(done);
    last = turn;
    return turn;
  };

  const fold = async (): Promise<E.Either<CatalogueError, void>> => {
    isFolding = true;
    const folded = await built(async (after) => one(await foldUpTo(after)));
    isFolding = false;
    return E.isLeft(folded) ? E.left(folded.left[0]) : E.right(undefined);
  };

  const titlesWith: Catalogue['titles'] = async (codes) => {
    const titles = await searching.call('titles', codes);
    return E.map((found: readonly Title[]) => new Map(found.map((title) => [title.title, title])))(titles);
  };

  return {
    search: async (search, { page } = {}) => {
      const wanted = validateSearch(search, page);
      return E.isLeft(wanted) ? wanted : searching.call('search', wanted.right);
    },
    titles: titlesWith,
    titlesAfter: (code) => searching.call('titlesAfter', code),
    names: async (codes) => titleNames(await titlesWith(codes)),
    put: async (records) => {
      const rows = decodeTitles(records);
      if (E.isLeft(rows)) return rows;
      const put = one(await searching.call('put', rows.right));
      if (E.isLeft(put)) return put;
      if (put.right.news >= mostNews && !isFolding) void fold();
      return unlessErrors(put.right.faults.map(fromPlainError), undefined);
    },
    remove: (codes) => searching.call('remove', codes),
    load: async (source, options = {}) => {
      const loaded = await built(() => load(source, options));
      return E.map(([loading, more]: readonly [LoadResult, readonly CatalogueError[]]) => ({
        ...loading,
        leftOut: loading.leftOut + more.length,
        faults: [...loading.faults, ...more],
      }))(loaded);
    },
    fold,
    close: async () => {
      await searching.end();
      await end();
    },
  };
};

const faultsIn = (given: Partial<SqliteCatalogueOptions>): readonly Fault[] => {
  const isFile = typeof given.file === 'string' && given.file !== '';
  const fileFault = mustBe('the path of a catalogue file', '目録のファイル名を書く', !('file' in given));
  const driverFault = findDriverFault(given.driver);
  return [...(isFile ? [] : [{ path: 'file', ...fileFault }]), ...(driverFault ? [driverFault] : [])];
};

/**
 * Opens a catalogue in a file. A missing file becomes an empty catalogue. Only one process at a time may
 * change it. Without a path, or with a driver that is no URL, the error is `invalid-input`.
 */
export const openSqliteCatalogue = async (options: SqliteCatalogueOptions): Promise<OpenedCatalogue> => {
  const [fault, ...others] = faultsIn(Object(options) as Partial<SqliteCatalogueOptions>);
  if (fault) return { is: 'failed', error: storeError('invalid-input', limitFaults([fault, ...others])) };
  const { file, driver } = options;
  const searching = startThread<SearchVerbs>('search.thread', { file, driver });
  const opened = await searching.call('open', undefined);
  if (E.isLeft(opened)) {
    await searching.end();
    return { is: 'failed', error: opened.left };
  }
  return { is: 'opened', catalogue: catalogueOn({ file, driver }, searching) };
};
