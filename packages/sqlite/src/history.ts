import {
  storedEvent,
  storeError,
  type Position,
  type Query,
  type ReadOptions,
  type SealedEvent,
  type StoredEvent,
} from '@torioki/event-store';
import type { Database, Statement } from 'better-sqlite3';
import { selectionOf } from './selection.js';
import { SqliteError } from './sqlite-error.js';

interface Row {
  readonly position: Position;
  readonly canonical: string;
  readonly hash: Buffer;
}

/** The events in an open file. Every verb answers at once, and throws what SQLite throws. */
export interface History {
  head(): Position;
  last(): StoredEvent | undefined;
  find(id: string): StoredEvent | undefined;
  select(query: Query, options: Required<ReadOptions>): readonly StoredEvent[];
  /** The positions of matching events after a position. */
  positions(query: Query, after: Position): readonly Position[];
  /** Call it in a transaction. */
  record(sealed: SealedEvent): void;
}

const everything = { upTo: Number.MAX_SAFE_INTEGER, limit: Number.MAX_SAFE_INTEGER };

const keptStatements = 500;

const decoded = ({ position, canonical, hash }: Row): StoredEvent => {
  try {
    return storedEvent(canonical, hash);
  } catch (thrown) {
    throw storeError('chain-broken', { position, reason: 'its content is not JSON' }, thrown);
  }
};

/** Prepares each statement once; keeps the newest. */
const statementsOf = (db: Database) => {
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    try {
      return db.prepare(sql);
    } catch (thrown) {
      if (!(thrown instanceof SqliteError && thrown.code === 'SQLITE_ERROR')) throw thrown;
      throw storeError('invalid-input', { path: 'query', reason: `too large, ${thrown.message}` }, thrown);
    }
  };
  return (sql: string): Statement => {
    const statement = kept.get(sql) ?? prepare(sql);
    kept.set(sql, statement);
    const oldest = kept.keys().next();
    if (kept.size > keptStatements && oldest.done === false) kept.delete(oldest.value);
    return statement;
  };
};

export const historyIn = (db: Database): History => {
  const head = db.prepare('SELECT coalesce(max(position), 0) FROM event').pluck();
  const last = db.prepare('SELECT position, canonical, hash FROM event ORDER BY position DESC LIMIT 1');
  const find = db.prepare('SELECT position, canonical, hash FROM event WHERE id = ?');
  const addEvent = db.prepare(
    'INSERT INTO event (position, id, type, canonical, hash) VALUES (?, ?, ?, ?, ?)',
  );
  const addTag = db.prepare('INSERT INTO tag (tag, type, position) VALUES (?, ?, ?)');
  const statement = statementsOf(db);

  const one = (row: unknown): StoredEvent | undefined =>
    row === undefined ? undefined : decoded(row as Row);

  return {
    head: () => head.get() as Position,
    last: () => one(last.get()),
    find: (id) => one(find.get(id)),
    select: (query, { after, upTo, limit, backwards }) => {
      const order = backwards ? 'DESC' : 'ASC';
      const { where, values } = selectionOf(query, order);
      const sql = `SELECT position, canonical, hash FROM event WHERE ${where} ORDER BY position ${order} LIMIT @limit`;
      return (statement(sql).all(values, { after, upTo, limit }) as Row[]).map(decoded);
    },
    positions: (query, after) => {
      const { where, values } = selectionOf(query, 'ASC');
      const sql = `SELECT position FROM event WHERE ${where} ORDER BY position`;
      return statement(sql)
        .pluck()
        .all(values, { after, ...everything }) as Position[];
    },
    record: ({ event: { position, id, type, tags }, canonical, link }) => {
      addEvent.run(position, id, type, canonical, link);
      new Set(tags).forEach((tag) => addTag.run(tag, type, position));
    },
  };
};
