import type { Article, CataloguedCopy, Title } from '../record/title.js';
import type { SearchableTitle, SearchableArticle, SearchableCopy } from './searchable.js';

/** A found title, and its parts that matched. If an article matches, its magazine's issue is found (R18). */
export interface Hit {
  readonly title: Title;
  /** The articles found by 雑誌記事 or free words. */
  readonly articles: readonly Article[];
  /** The copies found by 資料番号 or 請求記号. */
  readonly copies: readonly CataloguedCopy[];
}

/** Searches in one title. Returns a hit, or undefined. */
export type TitleMatcher = (title: SearchableTitle) => Hit | undefined;

export const makeHit = (
  { record }: SearchableTitle,
  articles: readonly SearchableArticle[] = [],
  copies: readonly SearchableCopy[] = [],
): Hit => ({
  title: record,
  articles: articles.map(({ article }) => article),
  copies: copies.map(({ held }) => held),
});
