import type { OpenedStore } from '@torioki/event-store';
import { openPostgresDocuments, openPostgresEventStore } from '@torioki/postgres';
import type { OpenedDocuments } from '@torioki/projection';
import { openSqliteDocuments, openSqliteEventStore } from '@torioki/sqlite';
import { librarySystem } from './show-after.js';

/** A place where several processes share a history and its read models. */
export type Place =
  | { readonly is: 'SQLite files'; readonly events: string; readonly views: string }
  | { readonly is: 'PostgreSQL server'; readonly url: string; readonly schema: string };

export const openEventsAt = (place: Place): Promise<OpenedStore> => {
  switch (place.is) {
    case 'SQLite files':
      return openSqliteEventStore({ file: place.events, librarySystem });
    case 'PostgreSQL server':
      return openPostgresEventStore({ connection: place.url, schema: place.schema, librarySystem });
  }
};

export const openDocumentsAt = (place: Place, leaseMs?: number): Promise<OpenedDocuments> => {
  const options = { librarySystem, ...(leaseMs === undefined ? {} : { leaseMs }) };
  switch (place.is) {
    case 'SQLite files':
      return openSqliteDocuments({ file: place.views, ...options });
    case 'PostgreSQL server':
      return openPostgresDocuments({ connection: place.url, schema: `${place.schema}_views`, ...options });
  }
};
