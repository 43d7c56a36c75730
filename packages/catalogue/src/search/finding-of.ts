import { wordsOf } from '../folding/folded.js';
import { byFields } from './by-fields.js';
import { type Finding, hit } from './finding.js';
import type { Search } from './search.js';
import { textFields, type Searchable, type TextField } from './searchable.js';

const simpleFields: readonly TextField[] = ['name', 'author', 'publisher', 'subject'];

const standsIn =
  (fields: readonly TextField[], { texts }: Searchable) =>
  (word: string): boolean =>
    fields.some((field) => texts[field].includes(word));

/** 簡易検索: each word must be in the title, in the authors, in the publisher or in the subject headings. */
const bySimpleWords =
  (words: readonly string[]): Finding =>
  (title) =>
    words.every(standsIn(simpleFields, title)) ? hit(title) : undefined;

/** フリーワード: each word must be in one of these, in the contents or in an article. */
const byFreeWords =
  (words: readonly string[]): Finding =>
  (title) => {
    const articles = title.articles.filter(({ text }) => words.some((word) => text.includes(word)));
    const isInTitle = standsIn(textFields, title);
    const isThere = (word: string) => isInTitle(word) || articles.some(({ text }) => text.includes(word));
    return words.every(isThere) ? hit(title, articles) : undefined;
  };

const byWords = (words: readonly string[], by: (words: readonly string[]) => Finding) =>
  words.length === 0 ? undefined : by(words);

/** The check of a single title for a search. Undefined if the search is empty. */
export const findingOf = (search: Search): Finding | undefined => {
  switch (search.mode) {
    case 'simple':
      return byWords(wordsOf(search.words), bySimpleWords);
    case 'free-word':
      return byWords(wordsOf(search.words), byFreeWords);
    case 'advanced':
      return byFields(search.fields);
  }
};
