import type { FileKind } from './schema.js';

const table = (name: string): string =>
  `CREATE TABLE ${name} (
     key TEXT PRIMARY KEY,
     patron TEXT NOT NULL,
     due TEXT NOT NULL,
     document TEXT NOT NULL
   ) STRICT;
   CREATE INDEX ${name}_by_patron ON ${name} (patron, key);
   CREATE INDEX ${name}_by_due ON ${name} (due, key);`;

/** The file of a registry. SQLite overwrites deleted data in it, and keeps its temporary data in memory. */
export const registryFile: FileKind = {
  /** Marks a file as a registry: the bytes of "TORP". */
  applicationId: 0x54_4f_52_50,
  settings: { secure_delete: 1, temp_store: 2 },
  migrations: [
    [
      'CREATE TABLE library_system (id TEXT NOT NULL) STRICT;',
      ...['patron', 'card', 'borrower', 'command', 'event', 'mail'].map(table),
    ].join('\n'),
    table('request'),
    [table('fact'), table('bookmark'), 'DROP TABLE event;'].join('\n'),
    table('notice'),
    table('count'),
    table('review'),
    table('reading'),
    /** A row for each transaction whose removed rows may still have traces in the file. */
    'CREATE TABLE trace (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;',
    /** Marks all present patrons, so that `indexPatrons` indexes their names. */
    `${table('lookup')} INSERT INTO lookup SELECT key, patron, '', 'null' FROM patron;`,
    table('access'),
    /** Marks the patrons with a card or document to send, so that `indexPatrons` indexes them. */
    `INSERT OR IGNORE INTO lookup
       SELECT key, patron, '', 'null' FROM patron WHERE document ->> '$.idCopyHeld' = 1;`,
  ],
};
