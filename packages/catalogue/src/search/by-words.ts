import { hit, type Finding } from './finding.js';
import { textFields, type Searchable, type TextField } from './searchable.js';

const simpleFields: readonly TextField[] = ['name', 'author', 'publisher', 'subject'];

const standsIn =
  (fields: readonly TextField[], { texts }: Searchable) =>
  (word: string): boolean =>
    fields.some((field) => texts[field].includes(word));

/** 簡易検索: each word stands in the title, in the authors, in the publisher or in the subject headings. */
export const bySimpleWords =
  (words: readonly string[]): Finding =>
  (title) =>
    words.every(standsIn(simpleFields, title)) ? hit(title) : undefined;

/** フリーワード: each word stands in one of these, in the contents or in an article. */
export const byFreeWords =
  (words: readonly string[]): Finding =>
  (title) => {
    const articles = title.articles.filter(({ text }) => words.some((word) => text.includes(word)));
    const isInTitle = standsIn(textFields, title);
    const isThere = (word: string) => isInTitle(word) || articles.some(({ text }) => text.includes(word));
    return words.every(isThere) ? hit(title, articles) : undefined;
  };
