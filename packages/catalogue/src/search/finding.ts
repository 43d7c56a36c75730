import type { Article, CataloguedCopy, Title } from '../record/title.js';
import type { Searchable, SearchableArticle, SearchableCopy } from './searchable.js';

/** A title that was found, and by which of its parts: a magazine's issue is found by its articles (R18). */
export interface Hit {
  readonly title: Title;
  /** The articles that 雑誌記事 or free words found. */
  readonly articles: readonly Article[];
  /** The copies that 資料番号 or 請求記号 found. */
  readonly copies: readonly CataloguedCopy[];
}

/** A search in one title: a hit, or nothing. */
export type Finding = (title: Searchable) => Hit | undefined;

export const hit = (
  { record }: Searchable,
  articles: readonly SearchableArticle[] = [],
  copies: readonly SearchableCopy[] = [],
): Hit => ({
  title: record,
  articles: articles.map(({ article }) => article),
  copies: copies.map(({ held }) => held),
});
