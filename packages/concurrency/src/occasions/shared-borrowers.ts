import { openPostgresBorrowers } from '@torioki/postgres';
import { openSqliteBorrowers } from '@torioki/sqlite';
import type { OpenedBorrowers } from '@torioki/patrons';
import type { SharedStorePlace } from '../desk/places.js';
import { librarySystem } from '../scenarios/scenario.js';

/** Opens the borrowers beside a shared history. */
export const openSharedBorrowers = (place: SharedStorePlace): Promise<OpenedBorrowers> => {
  switch (place.is) {
    case 'SQLite file':
      return openSqliteBorrowers({ file: `${place.file}.borrowers`, librarySystem });
    case 'PostgreSQL server':
      return openPostgresBorrowers({ connection: place.url, librarySystem });
  }
};
