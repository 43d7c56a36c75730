import { foldText } from '@torioki/lending/vocabulary';
import { foldCode } from '../folding/split-words.js';
import { standardNumber } from '../record/standard-number.js';
import type { Heading } from '../record/text.js';
import type { Article, CataloguedCopy, Title } from '../record/title.js';
import { sortKey } from './sort-key.js';

/** The fields of a title that a search compares with words. */
export const textFields = ['name', 'author', 'publisher', 'subject', 'contents'] as const;
export type TextField = (typeof textFields)[number];

export interface SearchableArticle {
  readonly article: Article;
  readonly text: string;
}

export interface SearchableCopy {
  readonly held: CataloguedCopy;
  readonly callNumber: string;
}

/** A title with its texts in the form of {@link foldText}. */
export interface SearchableTitle {
  readonly record: Title;
  readonly place: string;
  readonly texts: Readonly<Record<TextField, string>>;
  readonly articles: readonly SearchableArticle[];
  readonly ndc: readonly string[];
  readonly standardNumbers: readonly string[];
  readonly copies: readonly SearchableCopy[];
}

/** Joins several texts so that no search word matches across two of them. */
const together = (...texts: readonly (string | null)[]): string =>
  texts.map((text) => foldText(text ?? '')).join('\n');

const both = (headings: readonly Heading[]): readonly (string | null)[] =>
  headings.flatMap(({ text, reading }) => [text, reading]);

export const makeSearchable = (record: Title): SearchableTitle => ({
  record,
  place: sortKey(record),
  texts: {
    name: together(`${record.name.text}${record.volume ?? ''}`, record.name.reading, record.series),
    author: together(...both(record.authors)),
    publisher: together(record.publisher),
    subject: together(...record.subjects),
    contents: together(record.contents),
  },
  articles: record.articles.map((article) => ({
    article,
    text: together(...both([article.name, ...article.authors])),
  })),
  ndc: record.ndc.map(foldCode),
  standardNumbers: record.standardNumbers.map((printed) => standardNumber(printed) ?? ''),
  copies: record.copies.map((held) => ({ held, callNumber: foldCode(held.callNumber ?? '') })),
});
