import { splitWords } from '../folding/split-words.js';
import { matcherByFields } from './by-fields.js';
import { type TitleMatcher, makeHit } from './hit.js';
import type { Search } from './search.js';
import { textFields, type SearchableTitle, type TextField } from './searchable.js';

const simpleFields: readonly TextField[] = ['name', 'author', 'publisher', 'subject'];

const isInFields =
  (fields: readonly TextField[], { texts }: SearchableTitle) =>
  (word: string): boolean =>
    fields.some((field) => texts[field].includes(word));

/** 簡易検索: each word must be in the title, in the authors, in the publisher or in the subject headings. */
const bySimpleWords =
  (words: readonly string[]): TitleMatcher =>
  (title) =>
    words.every(isInFields(simpleFields, title)) ? makeHit(title) : undefined;

/** フリーワード: each word must be in a field that 簡易検索 searches, in the contents or in an article. */
const byFreeWords =
  (words: readonly string[]): TitleMatcher =>
  (title) => {
    const articles = title.articles.filter(({ text }) => words.some((word) => text.includes(word)));
    const isInTitle = isInFields(textFields, title);
    const isThere = (word: string) => isInTitle(word) || articles.some(({ text }) => text.includes(word));
    return words.every(isThere) ? makeHit(title, articles) : undefined;
  };

const byWords = (words: readonly string[], by: (words: readonly string[]) => TitleMatcher) =>
  words.length === 0 ? undefined : by(words);

/** The function that checks whether a search finds a title. Undefined if the search is empty. */
export const matcherForSearch = (search: Search): TitleMatcher | undefined => {
  switch (search.mode) {
    case 'simple':
      return byWords(splitWords(search.words), bySimpleWords);
    case 'free-word':
      return byWords(splitWords(search.words), byFreeWords);
    case 'advanced':
      return matcherByFields(search.fields);
  }
};
