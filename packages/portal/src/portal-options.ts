import type { Catalogue } from '@torioki/catalogue';
import type { PasswordHasher } from '@torioki/patrons';
import type { compareTitles, LibraryOptions, Library, PatronRegistry } from 'torioki';
import type { Sessions } from './sessions/sessions.js';
import type { OwnPortalWords } from './words/portal-words.js';
import type { LibraryDay } from './sample/library-day.js';
import type { StaffOf } from './staff/staff-member.js';
import type { Staff } from './staff/store/staff.js';

/** The options of a portal, given by the program that serves it. */
export interface PortalOptions {
  readonly library: Library<PatronRegistry>;
  /**
   * The catalogue for searches and for the names of titles. With `put`, general materials add and correct its
   * records.
   */
  readonly catalogue: Pick<Catalogue, 'search' | 'titles'> & Partial<Pick<Catalogue, 'put'>>;
  /**
   * Compares the catalogue with the history when general materials ask for it: pass a function that calls
   * `compareTitles` with both stores.
   */
  readonly compareTitles?: () => ReturnType<typeof compareTitles>;
  readonly sessions: Sessions;
  /** The library's name at the head of each page. */
  readonly name: string;
  /** The library's contact at the foot of each page, the same as in its texts. */
  readonly contact: LibraryOptions['profile'];
  /** Finds the member of staff who sent a request. Pass it to open the pages for staff under `/staff`. */
  readonly staffOf?: StaffOf;
  /**
   * The store for the pages of staff. It keeps the troubles of jobs and, unless you pass `staffOf`, the members
   * of staff.
   */
  readonly staff?: Staff;
  /** The hasher of the staff's passwords. Default: scrypt. */
  readonly staffHasher?: PasswordHasher;
  /** Your own words for the pages, by key. Default: the guide's and the portal's. */
  readonly words?: OwnPortalWords;
  /** The library's clock. Orders take their instants from it. */
  readonly clock: () => Date;
  /** The clock that ends visits; by default the library's. */
  readonly visitClock?: () => Date;
  /** The number of proxies in front of the portal; each adds the address of its caller. Default: 0. */
  readonly proxies?: number;
  /** Ends all streams when it is aborted. Abort it before you close the server. */
  readonly ending?: AbortSignal;
  /** Makes the portal a sample: each page is marked, and one page plays the library's day. */
  readonly sample?: LibraryDay;
  /** Gets a line for each request. It contains neither patrons nor search words. */
  readonly log?: (line: LogLine) => unknown;
  /** Gets the reason why a page could not be shown. The reader's page suggests to come back later. */
  readonly onTrouble?: (error: Error) => unknown;
}

export interface LogLine {
  readonly at: string;
  readonly method: string;
  /** The path's pattern, such as `/titles/:title`, without ids; `/*` for an unknown path. */
  readonly path: string;
  readonly status: number;
  readonly role: 'patron' | 'staff' | 'visitor';
}
