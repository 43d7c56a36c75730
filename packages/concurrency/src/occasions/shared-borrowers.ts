import { openPostgresBorrowers } from '@torioki/postgres';
import { openSqliteBorrowers } from '@torioki/sqlite';
import type { OpenedBorrowers } from '@torioki/patrons';
import type { SharedStorePlace } from '../desk/places.js';
import { librarySystem } from '../scenarios/scenario.js';

/** Opens the pseudonyms beside a shared history. EventStoreDB stores no pseudonyms, so they are in a file. */
export const openSharedBorrowers = (place: SharedStorePlace): Promise<OpenedBorrowers> => {
  switch (place.is) {
    case 'SQLite file':
    case 'EventStoreDB server':
      return openSqliteBorrowers({ file: `${place.file}.borrowers`, librarySystem });
    case 'PostgreSQL server':
      return openPostgresBorrowers({ connection: place.url, librarySystem });
  }
};
