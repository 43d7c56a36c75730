import Database from 'better-sqlite3';
import type { Session, Sessions, StoredOrder } from './sessions.js';

const schema = `
  CREATE TABLE IF NOT EXISTS session (
    id TEXT PRIMARY KEY, patron TEXT, cards INTEGER NOT NULL, shared INTEGER NOT NULL,
    started_at TEXT NOT NULL, seen_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS session_patron ON session (patron);
  CREATE TABLE IF NOT EXISTS stored_order (
    command TEXT PRIMARY KEY, patron TEXT NOT NULL, the_order TEXT NOT NULL,
    stored_at TEXT NOT NULL, done INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

interface SessionRow {
  readonly patron: string | null;
  readonly cards: number;
  readonly shared: number;
  readonly started_at: string;
  readonly seen_at: string;
}

interface OrderRow {
  readonly patron: string;
  readonly the_order: string;
  readonly stored_at: string;
  readonly done: number;
}

const sessionOf = ({ patron, cards, shared, started_at, seen_at }: SessionRow): Session => ({
  patron,
  cards,
  shared: shared === 1,
  startedAt: started_at,
  seenAt: seen_at,
});

const orderOf = ({ patron, the_order, stored_at, done }: OrderRow): StoredOrder => ({
  patron,
  order: JSON.parse(the_order) as StoredOrder['order'],
  storedAt: stored_at,
  done: done === 1,
});

/** Sessions in a file of their own: a visit, and an order that waits for 確認, outlive the process. */
export const openSqliteSessions = (file: string): Sessions => {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(schema);
  const get = database.prepare<[string], SessionRow>('SELECT * FROM session WHERE id = ?');
  const put = database.prepare('INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?)');
  const end = database.prepare('DELETE FROM session WHERE id = ?');
  const endAllOf = database.prepare('DELETE FROM session WHERE patron = ?');
  const order = database.prepare<[string], OrderRow>('SELECT * FROM stored_order WHERE command = ?');
  const putOrder = database.prepare('INSERT OR REPLACE INTO stored_order VALUES (?, ?, ?, ?, ?)');
  const forgetSessions = database.prepare('DELETE FROM session WHERE seen_at < ?');
  const forgetOrders = database.prepare('DELETE FROM stored_order WHERE stored_at < ?');
  const done = (..._ran: readonly unknown[]) => Promise.resolve();
  const known = <Row, Kept>(row: Row | undefined, of: (row: Row) => Kept) =>
    Promise.resolve(row === undefined ? undefined : of(row));
  return {
    get: (id) => known(get.get(id), sessionOf),
    put: (id, { patron, cards, shared, startedAt, seenAt }) =>
      done(put.run(id, patron, cards, Number(shared), startedAt, seenAt)),
    end: (id) => done(end.run(id)),
    endAllOf: (patron) => done(endAllOf.run(patron)),
    order: (command) => known(order.get(command), orderOf),
    putOrder: (command, { patron, order: its, storedAt, done: isDone }) =>
      done(putOrder.run(command, patron, JSON.stringify(its), storedAt, Number(isDone))),
    forgetBefore: (instant) => done(forgetSessions.run(instant), forgetOrders.run(instant)),
    close: () => done(database.close()),
  };
};
