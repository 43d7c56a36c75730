import type { FileKind } from './schema.js';

/**
 * The file of the read models. Programs of the same owner may read its views. There is one view for each
 * model. It is named after the model (`patron_queue` for patron-queue), and shows the documents of the
 * serving generation. Commits do not wait for the disk. A power failure may undo the last commits, each as a
 * whole. The events of these commits are then projected again. SQLite moves commits from the `-wal` file into
 * this file every 8 MB; with a larger limit, each move would take longer.
 */
export const documentsFile: FileKind = {
  /** Marks a file as read models: the bytes of "TORV". */
  applicationId: 0x54_4f_52_56,
  settings: { synchronous: 1, wal_autocheckpoint: 2_000 },
  migrations: [
    `CREATE TABLE library_system (id TEXT NOT NULL) STRICT;
     CREATE TABLE generation (
       id INTEGER PRIMARY KEY AUTOINCREMENT,
       model TEXT NOT NULL,
       version INTEGER NOT NULL,
       state TEXT NOT NULL CHECK (state IN ('building', 'serving', 'retired')),
       checkpoint INTEGER NOT NULL,
       hash TEXT NOT NULL,
       owner TEXT,
       leased_until INTEGER NOT NULL DEFAULT 0
     ) STRICT;
     CREATE UNIQUE INDEX one_of_each ON generation (model, state) WHERE state <> 'retired';
     CREATE TABLE document (
       generation INTEGER NOT NULL REFERENCES generation,
       key TEXT NOT NULL,
       position INTEGER NOT NULL,
       list TEXT,
       place TEXT,
       document TEXT NOT NULL,
       PRIMARY KEY (generation, key)
     ) STRICT;
     CREATE INDEX listed ON document (generation, list, place, key) WHERE list IS NOT NULL;
     CREATE TABLE quarantine (
       generation INTEGER NOT NULL REFERENCES generation,
       key TEXT,
       position INTEGER NOT NULL,
       type TEXT NOT NULL,
       reason TEXT NOT NULL,
       waiting INTEGER NOT NULL,
       retrying INTEGER NOT NULL DEFAULT 0
     ) STRICT;
     CREATE INDEX in_quarantine ON quarantine (generation, position);`,
  ],
};

/** Returns SQL that creates the view through which other programs read a model's documents. */
export const createViewSql = (model: string): string => {
  const [name, text] = [model.replaceAll('-', '_').replaceAll('"', '""'), model.replaceAll("'", "''")];
  return `CREATE VIEW IF NOT EXISTS "${name}" AS
    SELECT key, position, list, place, document.document AS document
    FROM document JOIN generation ON generation.id = document.generation
    WHERE generation.state = 'serving' AND generation.model = '${text}'`;
};
