import {
  countAsDocument,
  parseDocument,
  type Change,
  type StoredDocument,
  type DocumentRequest,
} from '@torioki/projection';
import type { Database } from 'better-sqlite3';

/** Key, position and text. A row is a list, because a list takes less time to make than an object. */
type Row = readonly [string, number, string];

/** The documents in an open file. The methods throw SQLite's errors. */
export interface DocumentTable {
  read(generation: number, keys: readonly string[]): readonly StoredDocument[];
  find(generation: number, wanted: DocumentRequest): readonly StoredDocument[];
  put(generation: number, change: Change): void;
  /** Removes some rows of retired generations. Returns false if there were none. */
  sweep(): boolean;
}

/** The limit of a statement that returns all rows. */
const noLimit = -1;

const decodeRow = ([key, position, text]: Row): StoredDocument => ({
  key,
  document: parseDocument(text),
  position,
});

export const documentTable = (db: Database): DocumentTable => {
  const some = db
    .prepare(
      `SELECT key, position, document FROM document
       WHERE generation = ? AND key IN (SELECT value FROM json_each(?))`,
    )
    .raw();
  const list = db
    .prepare(
      `SELECT key, position, document FROM document
       WHERE generation = @generation AND list = @list AND (place, key) > (@place, @key) AND place <= @to
       ORDER BY place, key LIMIT @first`,
    )
    .raw();
  const count = db
    .prepare(
      `SELECT count(*) FROM document
       WHERE generation = @generation AND list = @list AND (place, key) > (@place, @key) AND place <= @to`,
    )
    .pluck();
  const put = db.prepare(
    `INSERT INTO document (generation, key, position, list, place, document) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (generation, key) DO UPDATE SET (position, list, place, document) =
       (excluded.position, excluded.list, excluded.place, excluded.document)`,
  );
  const remove = db.prepare('DELETE FROM document WHERE generation = ? AND key = ?');
  const sweep = db.prepare(
    `DELETE FROM document WHERE rowid IN (
       SELECT rowid FROM document
       WHERE generation IN (SELECT id FROM generation WHERE state = 'retired') LIMIT 1000)`,
  );
  const sweepQuarantine = db.prepare(
    "DELETE FROM quarantine WHERE generation IN (SELECT id FROM generation WHERE state = 'retired')",
  );
  const sweepGenerations = db.prepare("DELETE FROM generation WHERE state = 'retired'");

  const read = (generation: number, keys: readonly string[]): readonly StoredDocument[] =>
    (some.all(generation, JSON.stringify(keys)) as Row[]).map(decodeRow);

  return {
    read,
    find: (generation, wanted) => {
      if (wanted.is === 'keys') return read(generation, wanted.keys);
      const part = { ...wanted, ...wanted.after, generation };
      return wanted.is === 'count'
        ? countAsDocument(count.get(part) as number)
        : (list.all({ ...part, first: wanted.first ?? noLimit }) as Row[]).map(decodeRow);
    },
    put: (generation, { key, document, position, listing }) => {
      if (document === null) remove.run(generation, key);
      else {
        const { list, place } = listing ?? { list: null, place: null };
        put.run(generation, key, position, list, place, JSON.stringify(document));
      }
    },
    sweep: () => {
      if (sweep.run().changes > 0) return true;
      sweepQuarantine.run();
      sweepGenerations.run();
      return false;
    },
  };
};
