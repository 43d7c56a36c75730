import type { OwnWords, Wording } from '@torioki/lending/labels';
import { searchLabels, searchRefusalText, totalText } from '@torioki/catalogue';
import { screenWords } from 'torioki';
import { guideWords } from './guide-words.js';
import { searchFieldWords } from './search-field-words.js';
import { words } from './words.js';

/** All words of the pages: the guide's, the portal's own, and those of the screens and of the search. */
export const portalWords = {
  ...words,
  guide: guideWords,
  screen: screenWords,
  search: { ...searchLabels, ...words.search, refusal: searchRefusalText, total: totalText },
  searchFields: searchFieldWords,
};

/** The words of the pages, after replacement. */
export type PortalWords = Wording<typeof portalWords>;

/** A host's own words for the pages. A key that is missing keeps its words. */
export type OwnPortalWords = OwnWords<typeof portalWords>;
