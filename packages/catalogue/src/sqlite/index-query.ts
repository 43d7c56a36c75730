import { foldCode, splitWords } from '../folding/split-words.js';
import { standardNumber } from '../record/standard-number.js';
import type { Search } from '../search/search.js';
import { textFields } from '../search/searchable.js';
import { codeOf, token, wordColumns, type Column } from './index-texts.js';

interface IndexQuery {
  /**
   * A title code, ISBN or copy code. Few titles have it, so the search checks their records for the other
   * conditions.
   */
  readonly code?: string;
  /** The query of the text index. */
  readonly match: string;
  /** Whether every result of the index meets the whole search. Then the index can count the hits. */
  readonly isExact: boolean;
}

/** A word in the index's query language, in quotation marks. The word itself has only letters and digits. */
const phrase = (word: string): string => {
  const letters = Array.from(word);
  return letters.length === 1
    ? `"${word}" *`
    : `"${letters
        .slice(1)
        .map((letter, at) => `${letters[at] ?? ''}${letter}`)
        .join(' ')}"`;
};

const wordsIn = (columns: readonly Column[], sought: string): readonly string[] =>
  splitWords(sought).map((word) => `{${columns.join(' ')}} : ${phrase(word)}`);

const beginsWith = (column: Column, sought: string): readonly string[] => {
  const code = foldCode(sought);
  return code === '' ? [] : [`{${column}} : "${token(code)}"`];
};

const simpleColumns = textFields.filter((field) => field !== 'contents');

const exactly = (written: string): string => written.normalize('NFKC').trim();

type Form = Extract<Search, { mode: 'advanced' }>['fields'];

const codeIn = ({ title = '', copy = '', standardNumber: number = '' }: Form): string | undefined => {
  if (exactly(title) !== '') return codeOf.title(exactly(title));
  if (exactly(copy) !== '') return codeOf.copy(exactly(copy));
  const digits = standardNumber(number);
  return digits === undefined ? undefined : codeOf.standardNumber(digits);
};

const inFields = (form: Form): IndexQuery => {
  const code = codeIn(form);
  const match = [
    ...wordColumns.flatMap((column) => wordsIn([column], form[column] ?? '')),
    ...beginsWith('ndc', form.ndc ?? ''),
    ...beginsWith('callNumber', form.callNumber ?? ''),
  ].join(' AND ');
  return { ...(code !== undefined && { code }), match, isExact: splitWords(form.article ?? '').length < 2 };
};

/** The index query of a search that is not empty. */
export const indexQuery = (search: Search): IndexQuery => {
  if (search.mode === 'advanced') return inFields(search.fields);
  const columns = search.mode === 'simple' ? simpleColumns : wordColumns;
  return { match: wordsIn(columns, search.words).join(' AND '), isExact: true };
};
