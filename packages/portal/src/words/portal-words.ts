import type { OwnWords, Wording } from '@torioki/lending/labels';
import { searchLabels, searchRefusals, totalText } from '@torioki/catalogue';
import type { Texts } from 'torioki';
import { englishStaffWords } from './english-staff-words.js';
import { guideWords } from './guide-words.js';
import { searchFieldWords } from './search-field-words.js';
import { staffWords } from './staff-words.js';
import { words } from './words.js';

/**
 * All words of the pages except the names of screens: words of the guide, the portal, the search and staff.
 */
export const portalWords = {
  ...words,
  guide: guideWords,
  search: { ...searchLabels, ...words.search, refusals: searchRefusals, total: totalText },
  searchFields: searchFieldWords,
  /** The words of the pages for staff, by language. */
  staff: { ja: staffWords, en: englishStaffWords },
};

/** The words of `portalWords`, after a host has replaced some of them. */
export type PortalWords = Wording<typeof portalWords>;

/** All words of the pages: the portal's, and the library's names of screens, buttons and fields. */
export type PageWords = PortalWords & Pick<Texts, 'screen'>;

/**
 * A host's own words for the pages. A missing key keeps the portal's words. Pass the names of screens with
 * the words of the library.
 */
export type OwnPortalWords = OwnWords<typeof portalWords>;
