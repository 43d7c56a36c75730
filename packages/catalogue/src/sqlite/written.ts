import { mostLetters } from '../search/limits.js';
import { textFields, type Searchable } from '../search/searchable.js';

/** The columns of the index: fields in which words are looked for, and fields that begin with what is looked for. */
export const wordColumns = [...textFields, 'article'] as const;
export const columns = [...wordColumns, 'ndc', 'callNumber'] as const;

export type Column = (typeof columns)[number];

/** Every two letters that stand together, and the last alone: 海賊旗 is 海賊 賊旗 旗. */
const pairs = (value: string): string => {
  const letters = Array.from(value);
  return letters.map((letter, at) => `${letter}${letters[at + 1] ?? ''}`).join(' ');
};

/** Texts of several values, parted by line ends. */
const pairsIn = (text: string): string => text.split('\n').map(pairs).join(' ');

/** A dot would part two words of the index. */
export const token = (code: string): string => code.replaceAll('.', '・');

/** Everything with which a code begins, as far as anybody can ask: 913.6 is 9 91 913 913・ 913・6. */
const beginnings = (code: string): string => {
  const letters = Array.from(token(code)).slice(0, mostLetters);
  return letters.map((_, at) => letters.slice(0, at + 1).join('')).join(' ');
};

/** What the index holds of a title, by column. */
export const written = ({ texts, articles, ndc, copies }: Searchable): Readonly<Record<Column, string>> => ({
  name: pairsIn(texts.name),
  author: pairsIn(texts.author),
  publisher: pairsIn(texts.publisher),
  subject: pairsIn(texts.subject),
  contents: pairsIn(texts.contents),
  article: articles.map(({ text }) => pairsIn(text)).join(' '),
  ndc: ndc.map(beginnings).join(' '),
  callNumber: copies.map(({ callNumber }) => beginnings(callNumber)).join(' '),
});

/** Kinds of codes by which titles are found, each known by a letter in the table of codes. */
export const codeOf = {
  title: (code: string) => `t${code}`,
  standardNumber: (code: string) => `n${code}`,
  copy: (code: string) => `c${code}`,
} as const;

export const codesOf = ({ record, standardNumbers, copies }: Searchable): readonly string[] => [
  ...new Set([
    codeOf.title(record.title),
    ...standardNumbers.map(codeOf.standardNumber),
    ...copies.map(({ held }) => codeOf.copy(held.copy)),
  ]),
];

/** Where a title stands, as bytes that compare as JavaScript compares texts. */
export const keyOf = ({ place }: Pick<Searchable, 'place'>): Buffer => Buffer.from(place, 'utf16le').swap16();
