import type { PatronRegistry } from '@torioki/patrons';
import type { QueryDefinition } from '../answers/query-definition.js';
import type { RequestDefinition } from '../answers/request-definition.js';
import type { CommandDesk } from '../commands/desk.js';
import type { Library } from '../library.js';
import type { Desk } from './desk/desk.js';
import { deskQueries, registryDeskQueries } from './desk/desk-queries.js';
import { fileQueries, fileRequests } from './desk/file-requests.js';
import type { PatronFile } from './desk/patron-file.js';
import { libraryQueries, peopleQueries, registryQueries } from './library-queries.js';
import { fileCommands, portalCommands } from './patrons/borrowing-commands.js';
import type { PatronViews } from './patrons/patron-views.js';
import { cartRequests } from './portal/cart-requests.js';
import type { PatronPortal } from './portal/portal.js';
import { portalQueries } from './portal/portal-queries.js';
import { readingHistoryQueries, readingHistoryRequests } from './portal/reading-history-requests.js';
import { cardRequests, deskRequests } from './registry/card-requests.js';
import { particulars, recordKeeping } from './registry/record-requests.js';
import { recordQueries } from './registry/title-requests.js';

/** A request or a query. */
export type RequestRow = RequestDefinition | QueryDefinition;

/** A row for each method of an object, without the methods in `Others`. */
type RowsOf<Methods, Others extends keyof Methods> = Readonly<
  Record<Exclude<keyof Methods, Others>, RequestRow>
>;

/** The requests and queries of a library with a registry, by the object that has their methods. */
export const requestTables = {
  library: {
    ...cardRequests,
    ...libraryQueries,
    ...peopleQueries,
    ...registryQueries,
  } satisfies RowsOf<Library<PatronRegistry>, 'desk' | 'portal' | 'views' | 'jobs' | 'close'>,
  portal: {
    ...cartRequests,
    ...portalCommands,
    ...particulars,
    ...portalQueries,
    ...recordQueries,
    ...readingHistoryRequests,
    ...readingHistoryQueries,
  } satisfies RowsOf<PatronPortal<PatronRegistry>, keyof PatronViews | 'rehearsal'>,
  desk: { ...deskRequests, ...deskQueries, ...registryDeskQueries } satisfies RowsOf<
    Desk<PatronRegistry>,
    keyof CommandDesk | 'file'
  >,
  file: {
    ...fileCommands,
    ...fileRequests,
    ...fileQueries,
    ...particulars,
    ...recordKeeping,
    ...recordQueries,
  } satisfies RowsOf<PatronFile<PatronRegistry>, keyof PatronViews | 'setAside' | 'rehearsal'>,
};
