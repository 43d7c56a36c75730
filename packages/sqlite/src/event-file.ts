import type { FileKind } from './schema.js';

/**
 * The file of a history. The table `event` has each event once, as its hashed texts. `derived-tables.ts`
 * describes `entry` and `known`.
 */
export const eventFile: FileKind = {
  /** Marks a file as an event store: the bytes of "TORI". */
  applicationId: 0x54_4f_52_49,
  settings: {},
  migrations: [
    `CREATE TABLE library_system (id TEXT NOT NULL) STRICT;
     CREATE TABLE event (
       position INTEGER PRIMARY KEY,
       id TEXT NOT NULL,
       type TEXT NOT NULL,
       version INTEGER NOT NULL,
       tags TEXT NOT NULL,
       data TEXT NOT NULL,
       metadata TEXT NOT NULL,
       recorded_at TEXT NOT NULL,
       hash TEXT NOT NULL
     ) STRICT;
     CREATE TABLE entry (
       tag TEXT NOT NULL,
       type TEXT NOT NULL,
       position INTEGER NOT NULL,
       PRIMARY KEY (tag, type, position)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE known (
       id TEXT NOT NULL PRIMARY KEY,
       position INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;`,
  ],
};
