import type { Database } from 'better-sqlite3';
import type { SearchableTitle } from '../search/searchable.js';
import { maxCounted } from '../search/limits.js';
import type { Half } from './schema.js';
import { codesOfTitle, columns, indexTexts } from './index-texts.js';

/** One half of a catalogue's file: its index and its codes. */
interface HalfFile {
  /** The places of titles with this code. */
  readonly withCode: (code: string) => readonly number[];
  /** Counts the matching places in the index. Stops at one more than a search counts. */
  readonly count: (match: string) => number;
  readonly add: (place: number, title: SearchableTitle) => void;
  readonly strike: (place: number, title: SearchableTitle) => void;
}

const list = columns.join(', ');
const marks = columns.map(() => '?').join(', ');

export const openHalf = (db: Database, half: Half): HalfFile => {
  const withCode = db.prepare(`SELECT place FROM ${half}_code WHERE code = ? ORDER BY place`).pluck();
  const count = db
    .prepare(`SELECT count(*) FROM (SELECT 1 FROM ${half}_text WHERE ${half}_text MATCH ? LIMIT ?)`)
    .pluck();
  const addText = db.prepare(`INSERT INTO ${half}_text (rowid, ${list}) VALUES (?, ${marks})`);
  const addCode = db.prepare(`INSERT INTO ${half}_code (code, place) VALUES (?, ?)`);
  const strikeText = db.prepare(`DELETE FROM ${half}_text WHERE rowid = ?`);
  const strikeCode = db.prepare(`DELETE FROM ${half}_code WHERE code = ? AND place = ?`);
  return {
    withCode: (code) => withCode.all(code) as readonly number[],
    count: (match) => count.get(match, maxCounted + 1) as number,
    add: (place, title) => {
      const values = indexTexts(title);
      addText.run(place, ...columns.map((column) => values[column]));
      for (const code of codesOfTitle(title)) addCode.run(code, place);
    },
    strike: (place, title) => {
      strikeText.run(place);
      for (const code of codesOfTitle(title)) strikeCode.run(code, place);
    },
  };
};
