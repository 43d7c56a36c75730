import type { FileKind } from './schema.js';

/**
 * The file that holds a history. `canonical` holds exactly the bytes that were hashed; an index entry ends with the
 * position, the table's row id.
 */
export const eventFile: FileKind = {
  /** TORI */
  applicationId: 0x54_4f_52_49,
  settings: {},
  migrations: [
    `CREATE TABLE library_system (id TEXT NOT NULL) STRICT;
     CREATE TABLE event (
       position INTEGER PRIMARY KEY,
       id TEXT NOT NULL UNIQUE,
       type TEXT NOT NULL,
       canonical TEXT NOT NULL,
       hash BLOB NOT NULL
     ) STRICT;
     CREATE INDEX event_by_type ON event (type);
     CREATE TABLE tag (
       tag TEXT NOT NULL,
       type TEXT NOT NULL,
       position INTEGER NOT NULL REFERENCES event,
       PRIMARY KEY (tag, type, position)
     ) STRICT, WITHOUT ROWID;`,
  ],
};
