import type { Catalogue } from '@torioki/catalogue';
import type { LibraryOptions, Library, PatronRegistry } from 'torioki';
import type { Sessions } from './sessions/sessions.js';
import type { LibraryDay } from './sample/library-day.js';

/** What a portal is made of. A program that serves one gives all of it. */
export interface PortalOptions {
  readonly library: Library<PatronRegistry>;
  /** What is searched, and what titles are called. */
  readonly catalogue: Pick<Catalogue, 'search' | 'titles'>;
  readonly sessions: Sessions;
  /** What the library calls itself at the head of each page. */
  readonly name: string;
  /** Who the library is, as in its texts: whom to ask, at the foot of each page. */
  readonly contact: LibraryOptions['profile'];
  /** The library's clock: of it come the instants in orders. */
  readonly clock: () => Date;
  /** The clock by which visits end; without it the library's. */
  readonly visitClock?: () => Date;
  /** How many proxies stand before the portal, each of which adds the address that it was asked from. */
  readonly proxies?: number;
  /** When it is aborted, streams end; the host does this before it closes the server. */
  readonly ending?: AbortSignal;
  /** What makes it a sample: each page says so, and a page plays the library's day. */
  readonly sample?: LibraryDay;
  /** A line for each request: neither who asks nor what is looked for is in it. */
  readonly log?: (line: LogLine) => unknown;
  /** Why a page could not be shown, for whoever runs the portal; the reader is asked to come back later. */
  readonly onTrouble?: (error: Error) => unknown;
}

export interface LogLine {
  readonly at: string;
  readonly method: string;
  /** The form of the path, such as `/titles/:title`; `/*` if no page has it. What a title or a reservation is, is not in it. */
  readonly path: string;
  readonly status: number;
  readonly role: 'patron' | 'visitor';
}
