import type { Fault } from '@torioki/event-store';
import { copyOf } from '@torioki/event-store/adapter';
import { listFaults, findUnknownFields } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { splitWords } from '../folding/split-words.js';
import { standardNumber } from '../record/standard-number.js';
import { matcherForSearch } from './matcher-for-search.js';
import { maxLetters, maxPages, maxWords } from './limits.js';
import type { SearchRefusal } from './refusal.js';
import { emptySearch, Search } from './search.js';

/** A valid search, with the requested page. */
export interface ValidSearch {
  readonly search: Search;
  readonly page: number;
}

const withoutStrangers = (given: unknown): E.Either<Fault, Search> =>
  pipe(
    Search.decode(given),
    E.mapLeft((errors) => listFaults(errors)[0]),
    E.chain((search) => {
      const [strange] = findUnknownFields(given, emptySearch(search.mode));
      return strange === undefined ? E.right(search) : E.left(strange);
    }),
  );

const understood = (given: unknown): E.Either<SearchRefusal, Search> =>
  pipe(
    copyOf(given, ''),
    E.chain(withoutStrangers),
    E.mapLeft(({ path, reason }) => ({ code: 'invalid-search', path, reason })),
  );

const writtenIn = (search: Search): readonly (readonly [path: string, written: string])[] =>
  search.mode === 'advanced'
    ? Object.entries(search.fields).map(([field, written]) => [`fields.${field}`, written])
    : [['words', search.words]];

/**
 * Whether a text has too many letters or words. Letters are counted after normalization: ㍿ is four. A very
 * long text is not normalized.
 */
const isTooMuch = (written: string): boolean =>
  written.length > 2 * maxLetters ||
  Array.from(written.normalize('NFKC').toLowerCase()).length > maxLetters ||
  splitWords(written).length > maxWords;

const withinLimits = (search: Search): E.Either<SearchRefusal, Search> => {
  const [tooMuch] = writtenIn(search).filter(([, written]) => isTooMuch(written));
  return tooMuch === undefined ? E.right(search) : E.left({ code: 'too-much-sought', path: tooMuch[0] });
};

/**
 * Refuses a wrong ISBN or ISSN. The search would find nothing, and the number is probably a mistake (R20).
 */
const withoutSlip = (search: Search): E.Either<SearchRefusal, Search> => {
  const written = search.mode === 'advanced' ? (search.fields.standardNumber ?? '') : '';
  return written.trim() === '' || standardNumber(written) !== undefined
    ? E.right(search)
    : E.left({ code: 'no-standard-number' });
};

const pageOf = (page: number): E.Either<SearchRefusal, number> => {
  if (!Number.isInteger(page) || page < 1)
    return E.left({ code: 'invalid-search', path: 'page', reason: 'must be the number of a page, from 1' });
  return page > maxPages ? E.left({ code: 'too-many-pages' }) : E.right(page);
};

/** A validated search and page. Empty searches (R12) and too long ones are refused. */
export const validateSearch = (given: Search, page = 1): E.Either<SearchRefusal, ValidSearch> =>
  pipe(
    understood(given),
    E.chain(withinLimits),
    E.chain(withoutSlip),
    E.filterOrElse<Search, SearchRefusal>(
      (search) => matcherForSearch(search) !== undefined,
      () => ({ code: 'nothing-sought' }),
    ),
    E.chain((search) =>
      pipe(
        pageOf(page),
        E.map((turnedTo) => ({ search, page: turnedTo })),
      ),
    ),
  );
