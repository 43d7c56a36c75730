import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import { openPostgresEventStore, openPostgresPatronRegistry } from '@torioki/postgres';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';

/** The place where several processes store one history and its patrons. */
export type Place =
  | { readonly is: 'SQLite files'; readonly folder: string }
  | { readonly is: 'PostgreSQL server'; readonly connection: string };

interface Beginning {
  readonly librarySystem: string;
  readonly clock: () => Date;
}

/** The history and the patrons at a place. */
export const openAt = async (place: Place, at: Beginning) => {
  switch (place.is) {
    case 'SQLite files': {
      const { folder } = place;
      return {
        events: orThrow(await openSqliteEventStore({ file: join(folder, 'events.db'), ...at })).store,
        people: orThrow(await openSqlitePatronRegistry({ file: join(folder, 'people.db'), ...at })).registry,
      };
    }
    case 'PostgreSQL server': {
      const { connection } = place;
      return {
        events: orThrow(await openPostgresEventStore({ connection, ...at })).store,
        people: orThrow(await openPostgresPatronRegistry({ connection, serverClock: at.clock, ...at }))
          .registry,
      };
    }
  }
};
