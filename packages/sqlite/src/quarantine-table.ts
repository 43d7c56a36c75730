import type { Poison, Quarantined } from '@torioki/projection';
import type { Database } from 'better-sqlite3';

/** The quarantine in an open file. The methods throw SQLite's errors. */
export interface QuarantineTable {
  all(): readonly Quarantined[];
  put(generation: number, poison: Poison): void;
  remove(generation: number, poison: Poison): void;
  retry(): void;
}

type Row = Omit<Quarantined, 'retrying'> & { readonly retrying: number };

export const quarantineTable = (db: Database): QuarantineTable => {
  const all = db.prepare(
    `SELECT generation, model, key, position, type, reason, waiting, retrying
     FROM quarantine JOIN generation ON generation.id = quarantine.generation
     WHERE state <> 'retired' ORDER BY generation, position`,
  );
  const same = 'generation = @generation AND key IS @key AND (@key IS NOT NULL OR position = @position)';
  const remove = db.prepare(`DELETE FROM quarantine WHERE ${same}`);
  const change = db.prepare(
    `UPDATE quarantine SET position = @position, type = @type, reason = @reason, waiting = @waiting WHERE ${same}`,
  );
  const add = db.prepare(
    `INSERT INTO quarantine (generation, key, position, type, reason, waiting)
     VALUES (@generation, @key, @position, @type, @reason, @waiting)`,
  );
  const retry = db.prepare('UPDATE quarantine SET retrying = 1');
  const parameters = (generation: number, { key, position, type, reason, waiting }: Poison) => ({
    generation,
    key,
    position,
    type,
    reason,
    waiting,
  });
  return {
    all: () => (all.all() as Row[]).map((row) => ({ ...row, retrying: row.retrying === 1 })),
    put: (generation, poison) => {
      const given = parameters(generation, poison);
      if (change.run(given).changes === 0) add.run(given);
    },
    remove: (generation, poison) => void remove.run(parameters(generation, poison)),
    retry: () => void retry.run(),
  };
};
