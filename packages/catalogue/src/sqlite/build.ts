import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { Title } from '../record/title.js';
import { makeSearchable } from '../search/searchable.js';
import { schema } from './schema.js';
import { codesOfTitle, columns, indexTexts } from './index-texts.js';
import { Database } from './driver.js';

/** Forces the writes of a file or a folder onto the disk. */
export const syncToDisk = (path: string): void => {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
};

/**
 * Settings without a journal. A half-built file is thrown away: the file is used only after it is complete
 * and renamed.
 */
const settings = [
  'journal_mode = MEMORY',
  'synchronous = OFF',
  'locking_mode = EXCLUSIVE',
  'cache_size = -32768',
];

const list = columns.join(', ');
const marks = columns.map(() => '?').join(', ');

/**
 * Writes titles in the catalogue's order into a new file: records, index and codes. Sorts the codes on the
 * disk before it writes them. Returns the number of titles.
 */
export const buildGeneration = (
  file: string,
  titles: Iterable<Title>,
  report: (done: number) => void,
): number => {
  rmSync(file, { force: true });
  const db = new Database(file);
  try {
    settings.forEach((setting) => db.pragma(setting));
    db.exec(schema);
    db.exec('BEGIN; CREATE TEMP TABLE found_by (code TEXT, place INTEGER)');
    const text = db.prepare(`INSERT INTO main_text (rowid, ${list}) VALUES (?, ${marks})`);
    const record = db.prepare('INSERT INTO main_record (place, record) VALUES (?, ?)');
    const code = db.prepare('INSERT INTO found_by (code, place) VALUES (?, ?)');
    let place = 0;
    for (const title of titles) {
      const compared = makeSearchable(title);
      const values = indexTexts(compared);
      place += 1;
      text.run(place, ...columns.map((column) => values[column]));
      record.run(place, JSON.stringify(title));
      for (const each of codesOfTitle(compared)) code.run(each, place);
      report(place);
    }
    db.exec(`INSERT INTO main_code (code, place) SELECT code, place FROM found_by ORDER BY code, place;
      DROP TABLE found_by; INSERT INTO main_text (main_text) VALUES ('optimize'); COMMIT`);
    return place;
  } finally {
    db.close();
    syncToDisk(file);
  }
};
