import type { Generation, Lease, Step } from '@torioki/projection';
import type { Database } from 'better-sqlite3';
import { viewOf } from './documents-file.js';

/** Who writes, and until when nobody else may, in milliseconds since 1970. */
export interface Holder {
  readonly owner: string;
  readonly now: number;
  readonly until: number;
}

/** The generations in an open file. Call its verbs in a transaction; they throw what SQLite throws. */
export interface GenerationTable {
  all(): readonly Generation[];
  serving(model: string): Pick<Generation, 'id' | 'checkpoint'> | undefined;
  modelOf(id: number): string;
  begin(model: string, version: number): Generation;
  lease(holder: Holder, ids: readonly number[]): Lease;
  /** Whether a checkpoint is where a step begins, and the owner's to move. */
  mayMove(owner: string, step: Step): boolean;
  move(holder: Holder, step: Step): void;
  serve(id: number): void;
}

const columns = 'id, model, version, state AS "is", checkpoint';

export const generationTable = (db: Database): GenerationTable => {
  const all = db.prepare(`SELECT ${columns} FROM generation WHERE state <> 'retired' ORDER BY id`);
  const one = db.prepare(`SELECT ${columns} FROM generation WHERE model = ? AND state = ?`);
  const model = db.prepare('SELECT model FROM generation WHERE id = ?').pluck();
  const retire = db.prepare("UPDATE generation SET state = 'retired' WHERE model = ? AND state = ?");
  const add = db.prepare(
    `INSERT INTO generation (model, version, state, checkpoint) VALUES (?, ?, 'building', 0) RETURNING ${columns}`,
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
     WHERE id = @generation AND checkpoint = @from AND owner = @owner AND state <> 'retired'`,
  );
  const move = db.prepare(
    'UPDATE generation SET checkpoint = @to, leased_until = @until WHERE id = @generation',
  );
  const serve = db.prepare("UPDATE generation SET state = 'serving' WHERE id = ?");

  const modelOf = (id: number) => model.get(id) as string;

  return {
    all: () => all.all() as Generation[],
    serving: (name) => one.get(name, 'serving') as Generation | undefined,
    modelOf,
    begin: (name, version) => {
      const current = one.get(name, 'building') as Generation | undefined;
      if (current?.version === version) return current;
      db.exec(viewOf(name));
      retire.run(name, 'building');
      return add.get(name, version) as Generation;
    },
    lease: (holder, generations) => {
      const parameters = { ...holder, ids: JSON.stringify(generations) };
      release.run(parameters);
      const mine = take.all(parameters) as number[];
      return { mine, until: (free.get(parameters) as number | null) ?? undefined };
    },
    mayMove: (owner, { generation, from }) => mayMove.get({ owner, generation, from }) !== undefined,
    move: ({ until }, { generation, to }) => void move.run({ until, generation, to }),
    serve: (id) => {
      retire.run(modelOf(id), 'serving');
      serve.run(id);
    },
  };
};
