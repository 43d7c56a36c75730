export type { Catalogue } from './catalogue.js';
export { inMemoryCatalogue } from './in-memory.js';
export type { LoadResult, LoadOptions, LoadProgress } from './loading/load.js';
export type { CsvColumns } from './importers/csv-file.js';
export type { FileSource } from './importers/file-source.js';
export type { Source } from './loading/source.js';
export type { CatalogueError, CatalogueErrorCode, CatalogueErrorDetails } from './loading/catalogue-error.js';
export { classTree, type ClassNode, type NdcClass } from './class-tree.js';
export { emptySearch, Search, type Field, type SearchMode } from './search/search.js';
export type { FoundTitles } from './search/found-titles.js';
export type { Hit } from './search/hit.js';
export type { LoadedRows } from './loading/rows.js';
export { searchLabels, searchRefusals, searchRefusalText, totalText } from './labels.js';
export type { SearchRefusal } from './search/refusal.js';
export { Title, type Article, type CataloguedCopy, type TitleRecord } from './record/title.js';
export {
  openSqliteCatalogue,
  type OpenedCatalogue,
  type SqliteCatalogue,
  type SqliteCatalogueOptions,
} from './sqlite/open-sqlite-catalogue.js';
