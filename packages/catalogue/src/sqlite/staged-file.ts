import { rmSync } from 'node:fs';
import type { Stage } from '../loading/stage.js';
import type { Title } from '../record/title.js';
import { sortKey } from '../search/sort-key.js';
import { sortKeyBytes } from './index-texts.js';
import { Database } from './driver.js';

interface StagedFile extends Stage {
  readonly count: () => number;
  /** All titles in the catalogue's order, sorted on the disk. */
  readonly inOrder: () => Iterable<Title>;
  readonly discard: () => void;
}

const tables = `
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -32768;
CREATE TABLE staged (row INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, key BLOB NOT NULL, record TEXT NOT NULL);
CREATE TABLE staged_copy (copy TEXT PRIMARY KEY, row INTEGER NOT NULL) WITHOUT ROWID;
BEGIN;`;

interface Kept {
  readonly row: number;
  readonly record: string;
}

const titleIn = (record: string): Title => JSON.parse(record) as Title;

function* read(records: Iterable<unknown>): Generator<Title> {
  for (const record of records) yield titleIn(record as string);
}

/** A stage in a file, for more titles than fit into memory. */
export const openStagedFile = (file: string): StagedFile => {
  rmSync(file, { force: true });
  const db = new Database(file);
  db.exec(tables);
  const keep = db.prepare('INSERT INTO staged (row, title, key, record) VALUES (?, ?, ?, ?)');
  const keepCopy = db.prepare('INSERT INTO staged_copy (copy, row) VALUES (?, ?)');
  const titleOf = db.prepare<[string], Kept>('SELECT row, record FROM staged WHERE title = ?');
  const copyOf = db.prepare('SELECT row FROM staged_copy WHERE copy = ?').pluck();
  return {
    titleOf: (code) => {
      const kept = titleOf.get(code);
      return kept && { row: kept.row, value: titleIn(kept.record) };
    },
    copyOf: (code) => copyOf.get(code) as number | undefined,
    keep: ({ row, value }) => {
      keep.run(row, value.title, sortKeyBytes({ place: sortKey(value) }), JSON.stringify(value));
      for (const { copy } of value.copies) keepCopy.run(copy, row);
    },
    count: () => db.prepare('SELECT count(*) FROM staged').pluck().get() as number,
    inOrder: () => read(db.prepare('SELECT record FROM staged ORDER BY key').pluck().iterate()),
    discard: () => {
      db.close();
      rmSync(file, { force: true });
    },
  };
};
