import { wordsOf } from '../folding/folded.js';
import { byFields } from './by-fields.js';
import { byFreeWords, bySimpleWords } from './by-words.js';
import type { Finding } from './finding.js';
import type { Search } from './search.js';

const byWords = (words: readonly string[], by: (words: readonly string[]) => Finding) =>
  words.length === 0 ? undefined : by(words);

/** How a search is run in one title after the other. Undefined if there is nothing to look for. */
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
