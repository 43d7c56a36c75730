import { storeError, type Fault, type StoreError } from '@torioki/event-store';
import { limitFaults, mustBe, prefixFaults } from '@torioki/event-store/adapter';
import { replaceWords } from '@torioki/lending/labels';
import * as E from 'fp-ts/lib/Either.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import { callHost } from '../call-host.js';
import type { PortalOptions } from '../portal-options.js';
import { screenWords } from 'torioki';
import { portalWords, type PageWords, type PortalWords } from './portal-words.js';

/** Reports a function of the host that gives no text. Each function is reported only once. */
const reportOnce = (onTrouble: PortalOptions['onTrouble']) => {
  const reported = new Set<string>();
  return (path: string, code: string | null): void => {
    if (code === null || reported.has(path)) return;
    reported.add(path);
    const error = new Error(
      `The function words.${path} gave no text (${code}). The page shows the usual text. Return a text of 1 to 2,000 characters.`,
    );
    callHost(() => onTrouble?.(error));
  };
};

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const checkLanguage = (words: PortalWords): E.Either<readonly Fault[], PortalWords> => {
  const languages = [
    ['lang', words.lang],
    ['staff.ja.lang', words.staff.ja.lang],
    ['staff.en.lang', words.staff.en.lang],
  ] as const;
  const faults = languages
    .filter(([, tag]) => !isLanguage(tag))
    .map(([path]) => ({ path, ...mustBe('a language tag, such as en', 'enのような言語タグを書く', false) }));
  return faults.length === 0 ? E.right(words) : E.left(faults);
};

/**
 * The words of the pages, with those of the host. `screen` has the guide's names of screens, for pages that
 * are shown while the library does not answer. `invalid-input` names every fault of the host's words.
 */
export const readWords = ({
  words,
  onTrouble,
}: Pick<PortalOptions, 'words' | 'onTrouble'>): E.Either<StoreError, PageWords> => {
  const read = E.chain(checkLanguage)(replaceWords(portalWords, words, reportOnce(onTrouble)));
  const faults = E.isLeft(read) ? prefixFaults('words', read.left) : [];
  return isNonEmpty(faults)
    ? E.left(storeError('invalid-input', limitFaults(faults)))
    : E.right({ ...E.getOrElse((): PortalWords => portalWords)(read), screen: screenWords });
};
