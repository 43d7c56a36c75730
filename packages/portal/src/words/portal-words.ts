import type { OwnWords, Wording } from '@torioki/lending/labels';
import { searchLabels, searchRefusals, totalText } from '@torioki/catalogue';
import type { Texts } from 'torioki';
import { guideWords } from './guide-words.js';
import { searchFieldWords } from './search-field-words.js';
import { words } from './words.js';

/** The portal's own words: the guide's, the portal's, and those of the search. */
export const portalWords = {
  ...words,
  guide: guideWords,
  search: { ...searchLabels, ...words.search, refusals: searchRefusals, total: totalText },
  searchFields: searchFieldWords,
};

/** The portal's own words, after replacement. */
export type PortalWords = Wording<typeof portalWords>;

/** All words of the pages: the portal's, and the library's names of screens, buttons and fields. */
export type PageWords = PortalWords & Pick<Texts, 'screen'>;

/** A host's own words for the pages. The names of the screens come from the words of the library. A key that is missing keeps its words. */
export type OwnPortalWords = OwnWords<typeof portalWords>;
