import { copyOf, type Fault } from '@torioki/event-store';
import { faultsOf, strangeFields } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { standardNumber } from '../record/standard-number.js';
import { wordsOf } from '../folding/folded.js';
import { byFields } from './by-fields.js';
import { byFreeWords, bySimpleWords } from './by-words.js';
import type { Finding } from './finding.js';
import type { SearchRefusal } from './refusal.js';
import { emptySearch, Search } from './search.js';

const withoutStrangers = (given: unknown): E.Either<Fault, Search> =>
  pipe(
    Search.decode(given),
    E.mapLeft((errors) => faultsOf(errors)[0]),
    E.chain((search) => {
      const [strange] = strangeFields(given, emptySearch(search.mode));
      return strange === undefined ? E.right(search) : E.left(strange);
    }),
  );

const understood = (asked: unknown): E.Either<SearchRefusal, Search> =>
  pipe(
    copyOf(asked, ''),
    E.chain(withoutStrangers),
    E.mapLeft((fault) => ({ code: 'invalid-search', ...fault })),
  );

/** A wrong number would find nothing, and is probably a slip (R20). */
const withoutSlip = (search: Search): E.Either<SearchRefusal, Search> => {
  const written = search.mode === 'advanced' ? (search.fields.standardNumber ?? '') : '';
  return written.trim() === '' || standardNumber(written) !== undefined
    ? E.right(search)
    : E.left({ code: 'no-standard-number' });
};

const byWords = (words: readonly string[], by: (words: readonly string[]) => Finding) =>
  words.length === 0 ? undefined : by(words);

const finding = (search: Search): Finding | undefined => {
  switch (search.mode) {
    case 'simple':
      return byWords(wordsOf(search.words), bySimpleWords);
    case 'free-word':
      return byWords(wordsOf(search.words), byFreeWords);
    case 'advanced':
      return byFields(search.fields);
  }
};

/** How a search is run. It is refused if there is nothing to look for (R12). */
export const findingOf = (asked: Search): E.Either<SearchRefusal, Finding> =>
  pipe(
    understood(asked),
    E.chain(withoutSlip),
    E.map(finding),
    E.chain(E.fromNullable<SearchRefusal>({ code: 'nothing-sought' })),
  );
