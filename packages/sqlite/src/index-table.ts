import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, Position, StoreError } from '@torioki/event-store';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import type { DerivedTable, Key } from './derived-tables.js';

/** Runs one synchronous step on the file once the file is free. */
export type RunStep = <A>(attempt: () => E.Either<StoreError, A>) => Answer<A>;

/** The events after one position, up to and including another. */
export interface EventRange {
  readonly after: Position;
  readonly upTo: Position;
}

/** The number of rows that some events should have, and the position of the first event with a missing row. */
export interface Comparison {
  readonly given: number;
  readonly missing: Position | null;
}

/** A derived table in an open file. A slice is a part of its rows, identified by the slice's first key. */
export interface IndexTable {
  readonly name: string;
  /** Adds the rows of some events. None of these rows may exist already. */
  readonly derive: (events: EventRange) => void;
  /** Adds the missing rows of some events. */
  readonly mend: (events: EventRange) => void;
  readonly compare: (events: EventRange) => Comparison;
  /** Visits one slice after the other. The event loop has a turn after each slice. */
  readonly slices: <A>(atOnce: RunStep, visit: (from: Key) => A) => Answer<readonly A[]>;
  /** Counts the rows of a slice. Rows of events after a position are not counted. */
  readonly count: (from: Key, upTo: Position) => number;
  /** The lowest position in the slice's rows that no event requires; null if there is no such row. */
  readonly extra: (from: Key) => Position | null;
  /** Removes the rows of a slice that no event requires. */
  readonly removeExtra: (from: Key) => void;
}

/** The number of rows in a slice. Comparing them takes only a few milliseconds. */
const sliceSize = 1_000;

/** A derived table. It must have exactly the rows of the events up to the position that `reach` returns. */
export const indexTable = (
  db: Database,
  { table, columns, key, least, selectRows }: DerivedTable,
  reach: () => Position,
): IndexTable => {
  const inRange = selectRows('event.position > @after AND event.position <= @upTo');
  const fromKey = `FROM ${table} WHERE (${key}) >= (${least.map(() => '?').join(',')}) ORDER BY ${key} LIMIT`;
  const slice = `(SELECT * ${fromKey} ${sliceSize}) AS ${table}`;
  const isExtra = `(${columns}) NOT IN (${selectRows(`event.position = ${table}.position AND event.position <= @reach`)})`;

  // An error rolls back the transaction. With OR FAIL, SQLite does not write an extra journal for the
  // statement.
  const derive = db.prepare(`INSERT OR FAIL INTO ${table} (${columns}) ${inRange} ORDER BY ${key}`);
  const mend = db.prepare(`INSERT OR IGNORE INTO ${table} (${columns}) ${inRange}`);
  const compare = db.prepare(
    `SELECT count(*) AS given, min(given.position) FILTER (WHERE ${table}.position IS NULL) AS missing
     FROM (${inRange}) AS given LEFT JOIN ${table} USING (${columns})`,
  );
  const next = db.prepare(`SELECT ${key} ${fromKey} 1 OFFSET ${sliceSize}`).raw();
  const count = db
    .prepare(`SELECT count(*) FROM ${slice} WHERE position <= @upTo OR position > @reach`)
    .pluck();
  const extra = db.prepare(`SELECT min(position) FROM ${slice} WHERE ${isExtra}`).pluck();
  const remove = db.prepare(
    `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${slice} WHERE ${isExtra})`,
  );

  const slices: IndexTable['slices'] = async <A>(atOnce: RunStep, visit: (from: Key) => A) => {
    const visited: A[] = [];
    let from: Key | undefined = least;
    while (from !== undefined) {
      const here: Key = from;
      const step = await atOnce(() => {
        const following = next.get(here) as Key | undefined;
        return E.right({ following, seen: visit(here) });
      });
      if (E.isLeft(step)) return step;
      visited.push(step.right.seen);
      from = step.right.following;
      await nextTurn();
    }
    return E.right(visited);
  };

  return {
    name: table,
    derive: (range) => void derive.run(range),
    mend: ({ after, upTo }) => void mend.run({ after, upTo: Math.min(upTo, reach()) }),
    compare: (range) => compare.get(range) as Comparison,
    slices,
    count: (from, upTo) => count.get(from, { upTo, reach: reach() }) as number,
    extra: (from) => extra.get(from, { reach: reach() }) as Position | null,
    removeExtra: (from) => void remove.run(from, { reach: reach() }),
  };
};
