import type { Cursor } from '@torioki/event-store';
import type { Generation, Lease, DocumentStep } from '@torioki/projection';
import type { Database } from 'better-sqlite3';
import { createViewSql } from './documents-file.js';

/**
 * The owner that writes, the present instant, and the new end of the owner's lease. Both instants are in
 * milliseconds since 1970.
 */
export interface Holder {
  readonly owner: string;
  readonly now: number;
  readonly until: number;
}

/** The generations in an open file. Call the methods in a transaction; they throw SQLite's errors. */
export interface GenerationTable {
  all(): readonly Generation[];
  serving(model: string): Generation | undefined;
  modelOf(id: number): string;
  begin(model: string, version: number): Generation;
  lease(holder: Holder, ids: readonly number[]): Lease;
  /**
   * Whether a step may be written: it begins at the checkpoint of its generation, and the owner has the
   * lease.
   */
  mayMove(owner: string, step: DocumentStep): boolean;
  move(holder: Holder, step: DocumentStep): void;
  serve(id: number): void;
  /** Retires generations. Returns their models. */
  retire(ids: readonly number[]): readonly string[];
}

const columns = 'id, model, version, state AS "is", checkpoint, hash, owner';

interface Row extends Omit<Generation, 'checkpoint'> {
  readonly checkpoint: number;
  readonly hash: string;
}

const generationOf = ({ checkpoint, hash, ...row }: Row): Generation => ({
  ...row,
  checkpoint: { position: checkpoint, hash },
});

/** Prepares the statements for the table. A build begins at the root of its library system's chain. */
export const generationTable = (db: Database, root: Cursor): GenerationTable => {
  const all = db.prepare(`SELECT ${columns} FROM generation WHERE state <> 'retired' ORDER BY id`);
  const one = db.prepare(`SELECT ${columns} FROM generation WHERE model = ? AND state = ?`);
  const model = db.prepare('SELECT model FROM generation WHERE id = ?').pluck();
  const replace = db.prepare("UPDATE generation SET state = 'retired' WHERE model = ? AND state = ?");
  const retire = db
    .prepare(
      "UPDATE generation SET state = 'retired' WHERE id IN (SELECT value FROM json_each(?)) RETURNING model",
    )
    .pluck();
  const add = db.prepare(
    `INSERT INTO generation (model, version, state, checkpoint, hash)
     VALUES (?, ?, 'building', @position, @hash) RETURNING ${columns}`,
  );
  const release = db.prepare(
    `UPDATE generation SET owner = NULL, leased_until = 0
     WHERE owner = @owner AND id NOT IN (SELECT value FROM json_each(@ids))`,
  );
  const take = db
    .prepare(
      `UPDATE generation SET owner = @owner, leased_until = @until
       WHERE id IN (SELECT value FROM json_each(@ids)) AND state <> 'retired'
         AND (owner IS NULL OR owner = @owner OR leased_until <= @now)
       RETURNING id`,
    )
    .pluck();
  const free = db
    .prepare(
      `SELECT min(leased_until) FROM generation
       WHERE id IN (SELECT value FROM json_each(@ids)) AND state <> 'retired' AND owner <> @owner`,
    )
    .pluck();
  const mayMove = db.prepare(
    `SELECT 1 FROM generation
     WHERE id = @generation AND checkpoint = @position AND hash = @hash AND owner = @owner AND state <> 'retired'`,
  );
  const move = db.prepare(
    'UPDATE generation SET checkpoint = @position, hash = @hash, leased_until = @until WHERE id = @generation',
  );
  const serve = db.prepare("UPDATE generation SET state = 'serving' WHERE id = ?");

  const found = (name: string, is: Generation['is']): Generation | undefined => {
    const row = one.get(name, is) as Row | undefined;
    return row && generationOf(row);
  };
  const modelOf = (id: number) => model.get(id) as string;

  return {
    all: () => (all.all() as Row[]).map(generationOf),
    serving: (name) => found(name, 'serving'),
    modelOf,
    begin: (name, version) => {
      const current = found(name, 'building');
      if (current?.version === version) return current;
      db.exec(createViewSql(name));
      replace.run(name, 'building');
      return generationOf(add.get(name, version, root) as Row);
    },
    lease: (holder, generations) => {
      const parameters = { ...holder, ids: JSON.stringify(generations) };
      release.run(parameters);
      const mine = take.all(parameters) as number[];
      return { mine, until: (free.get(parameters) as number | null) ?? undefined };
    },
    mayMove: (owner, { generation, from }) => mayMove.get({ owner, generation, ...from }) !== undefined,
    move: ({ until }, { generation, to }) => void move.run({ until, generation, ...to }),
    serve: (id) => {
      replace.run(modelOf(id), 'serving');
      serve.run(id);
    },
    retire: (ids) => retire.all(JSON.stringify(ids)) as string[],
  };
};
