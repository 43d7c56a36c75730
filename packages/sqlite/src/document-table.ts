import type { Change, StoredDocument, Wanted } from '@torioki/projection';
import type { Database } from 'better-sqlite3';

interface Row {
  readonly key: string;
  readonly position: number;
  readonly document: string;
}

/** The documents in an open file. Its verbs throw what SQLite throws. */
export interface DocumentTable {
  read(generation: number, keys: readonly string[]): readonly StoredDocument[];
  find(generation: number, wanted: Wanted): readonly StoredDocument[];
  put(generation: number, change: Change): void;
  /** Removes some of what no longer serves; false when there was nothing. */
  sweep(): boolean;
}

const parsed = ({ document, ...row }: Row): StoredDocument => ({
  ...row,
  document: JSON.parse(document) as StoredDocument['document'],
});

export const documentTable = (db: Database): DocumentTable => {
  const one = db.prepare('SELECT key, position, document FROM document WHERE generation = ? AND key = ?');
  const list = db.prepare(
    `SELECT key, position, document FROM document
     WHERE generation = @generation AND list = @list AND place >= @from AND place <= @to
     ORDER BY place, key`,
  );
  const put = db.prepare(
    `INSERT INTO document (generation, key, position, list, place, document)
     VALUES (@generation, @key, @position, @list, @place, @text)
     ON CONFLICT (generation, key) DO UPDATE
     SET position = @position, list = @list, place = @place, document = @text`,
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
    keys.flatMap((key) => (one.all(generation, key) as Row[]).map(parsed));

  return {
    read,
    find: (generation, wanted) =>
      wanted.of === 'keys'
        ? read(generation, wanted.keys)
        : (list.all({ ...wanted, generation }) as Row[]).map(parsed),
    put: (generation, { key, document, position, listing }) => {
      if (document === null) remove.run(generation, key);
      else
        put.run({
          generation,
          key,
          position,
          list: listing?.list ?? null,
          place: listing?.place ?? null,
          text: JSON.stringify(document),
        });
    },
    sweep: () => {
      if (sweep.run().changes > 0) return true;
      sweepQuarantine.run();
      sweepGenerations.run();
      return false;
    },
  };
};
