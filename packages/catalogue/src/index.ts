export { catalogue, type Catalogue } from './catalogue.js';
export type { CatalogueError, CatalogueErrorCode, CatalogueErrorDetails } from './loading/catalogue-error.js';
export { classTree, type ClassNode, type NdcClass } from './class-tree.js';
export { emptySearch, Search, type Field, type SearchMode } from './search/search.js';
export type { Hit } from './search/finding.js';
export type { Loaded } from './loading/rows.js';
export { searchLabels, searchRefusalText } from './labels.js';
export type { SearchRefusal } from './search/refusal.js';
export { Title, type Article, type CataloguedCopy, type TitleRecord } from './record/title.js';
