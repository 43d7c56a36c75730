import { maxLetters } from '../search/limits.js';
import { textFields, type SearchableTitle } from '../search/searchable.js';

/**
 * The columns of the index: fields that are searched for words, and fields that are searched by their
 * beginning.
 */
export const wordColumns = [...textFields, 'article'] as const;
export const columns = [...wordColumns, 'ndc', 'callNumber'] as const;

export type Column = (typeof columns)[number];

/** Every pair of adjacent letters, and the last letter: 海賊旗 is 海賊 賊旗 旗. */
const pairs = (value: string): string => {
  const letters = Array.from(value);
  return letters.map((letter, at) => `${letter}${letters[at + 1] ?? ''}`).join(' ');
};

/** The pairs of letters of several texts. The given texts are separated by line ends. */
const pairsIn = (text: string): string => text.split('\n').map(pairs).join(' ');

/** A code as one word of the index. Its dots are replaced, because a dot would separate two words. */
export const token = (code: string): string => code.replaceAll('.', '・');

/** All beginnings of a code, up to the maximum length of a search: 913.6 is 9 91 913 913・ 913・6. */
const beginnings = (code: string): string => {
  const letters = Array.from(token(code)).slice(0, maxLetters);
  return letters.map((_, at) => letters.slice(0, at + 1).join('')).join(' ');
};

/** The index texts of a title, by column. */
export const indexTexts = ({
  texts,
  articles,
  ndc,
  copies,
}: SearchableTitle): Readonly<Record<Column, string>> => ({
  name: pairsIn(texts.name),
  author: pairsIn(texts.author),
  publisher: pairsIn(texts.publisher),
  subject: pairsIn(texts.subject),
  contents: pairsIn(texts.contents),
  article: articles.map(({ text }) => pairsIn(text)).join(' '),
  ndc: ndc.map(beginnings).join(' '),
  callNumber: copies.map(({ callNumber }) => beginnings(callNumber)).join(' '),
});

/** Makes the text under which the file lists a code: a letter for the kind of the code, and the code. */
export const codeOf = {
  title: (code: string) => `t${code}`,
  standardNumber: (code: string) => `n${code}`,
  copy: (code: string) => `c${code}`,
} as const;

export const codesOfTitle = ({ record, standardNumbers, copies }: SearchableTitle): readonly string[] => [
  ...new Set([
    codeOf.title(record.title),
    ...standardNumbers.map(codeOf.standardNumber),
    ...copies.map(({ held }) => codeOf.copy(held.copy)),
  ]),
];

/** The sort key of a title as bytes. SQLite compares the bytes as JavaScript compares texts. */
export const sortKeyBytes = ({ place }: Pick<SearchableTitle, 'place'>): Buffer =>
  Buffer.from(place, 'utf16le').swap16();
