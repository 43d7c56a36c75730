import { oneOf } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';

/** The texts in the fields of the search form, in the order of the form (R13–R23). An empty field is ignored. */
const SearchFields = t.partial({
  name: t.string,
  author: t.string,
  publisher: t.string,
  subject: t.string,
  contents: t.string,
  article: t.string,
  ndc: t.string,
  standardNumber: t.string,
  title: t.string,
  copy: t.string,
  callNumber: t.string,
});

/** A field of the search form. */
export type Field = keyof t.TypeOf<typeof SearchFields>;

export const fields = Object.keys(SearchFields.props) as readonly Field[];

/**
 * A search (R11). Words are separated by spaces, and all of them must match. `simple` searches for each word
 * in the title, the authors, the publisher and the subject headings. `free-word` also searches the contents
 * and the magazine articles. `advanced` searches for the words of a form field only in that field of the
 * titles.
 */
export const Search = t.union(
  [
    t.type({ mode: oneOf('simple', 'free-word'), words: t.string }),
    t.type({ mode: oneOf('advanced'), fields: SearchFields }),
  ],
  'a search: words with mode "simple" or "free-word", or fields with mode "advanced", all of them texts',
);
export type Search = t.TypeOf<typeof Search>;

/** The modes 簡易検索 (simple), 詳細検索 (advanced) and フリーワード (free words). */
export type SearchMode = Search['mode'];

/** An empty form, as after 条件クリア (R24). */
export const emptySearch = (mode: SearchMode): Search =>
  mode === 'advanced'
    ? { mode, fields: Object.fromEntries(fields.map((field) => [field, ''])) }
    : { mode, words: '' };
