import { foldedCode, wordsOf } from '../folding/folded.js';
import { standardNumber } from '../record/standard-number.js';
import type { Search } from '../search/search.js';
import { textFields } from '../search/searchable.js';
import { codeOf, token, wordColumns, type Column } from './written.js';

interface LookedFor {
  /** A title, ISBN or copy code: few titles have it, and the rest of the search is checked in their records. */
  readonly code?: string;
  /** What the text index is asked for. */
  readonly match: string;
  /** Whether all that the index finds meets the search, so that it can be counted there. */
  readonly isExact: boolean;
}

/** A word of the index's language. It holds letters and digits alone, so no quotation mark. */
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
  wordsOf(sought).map((word) => `{${columns.join(' ')}} : ${phrase(word)}`);

const beginsWith = (column: Column, sought: string): readonly string[] => {
  const code = foldedCode(sought);
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

const inFields = (form: Form): LookedFor => {
  const code = codeIn(form);
  const match = [
    ...wordColumns.flatMap((column) => wordsIn([column], form[column] ?? '')),
    ...beginsWith('ndc', form.ndc ?? ''),
    ...beginsWith('callNumber', form.callNumber ?? ''),
  ].join(' AND ');
  return { ...(code !== undefined && { code }), match, isExact: wordsOf(form.article ?? '').length < 2 };
};

/** How the index is asked for a search in which there is something to look for. */
export const lookedFor = (search: Search): LookedFor => {
  if (search.mode === 'advanced') return inFields(search.fields);
  const columns = search.mode === 'simple' ? simpleColumns : wordColumns;
  return { match: wordsIn(columns, search.words).join(' AND '), isExact: true };
};
