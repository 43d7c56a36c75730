import type { ServerKey } from '../guard/server-key.js';
import { mostOrders, type Session, type Sessions, type StoredOrder } from './sessions.js';
import { createIndex, type SqlDatabase } from './sql-database.js';

/** SQL for the tables and their indexes. Columns have the values to search by; `document` has all fields. */
export const createTables = (schema: string): string => `
  DROP TABLE IF EXISTS ${schema}.session;
  CREATE TABLE IF NOT EXISTS ${schema}.visit (
    id TEXT PRIMARY KEY, patron TEXT, expires_at TEXT NOT NULL, document TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${schema}.patron_order (
    command TEXT PRIMARY KEY, patron TEXT NOT NULL, stored_at TEXT NOT NULL, document TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${schema}.server_key (month TEXT PRIMARY KEY, document TEXT NOT NULL);
  ${createIndex('visit_of', schema, 'visit (patron)')}
  ${createIndex('visit_expires', schema, 'visit (expires_at)')}
  ${createIndex('order_of', schema, 'patron_order (patron, stored_at)')}
  ${createIndex('order_stored', schema, 'patron_order (stored_at)')}
`;

const valuesOf = (id: string, session: Session) => [
  id,
  session.patron,
  session.expiresAt,
  JSON.stringify(session),
];

/** Sessions in the tables of a schema. Visits and orders survive the process. */
export const sqlSessions = ({ schema, ask, close }: SqlDatabase): Sessions => {
  const first = async <Kept>(sql: string, id: string): Promise<Kept | undefined> => {
    const [row] = await ask(sql, id);
    return row === undefined ? undefined : (JSON.parse(row.document) as Kept);
  };
  const run = async (sql: string, ...values: readonly string[]) => {
    await ask(sql, ...values);
  };
  return {
    findSession: (id) => first<Session>(`SELECT document FROM ${schema}.visit WHERE id = $1`, id),
    beginSession: (id, session) =>
      run(`INSERT INTO ${schema}.visit VALUES ($1, $2, $3, $4)`, ...valuesOf(id, session)),
    updateSession: (id, session) =>
      run(
        `UPDATE ${schema}.visit SET patron = $2, expires_at = $3, document = $4 WHERE id = $1`,
        ...valuesOf(id, session),
      ),
    endSession: (id) => run(`DELETE FROM ${schema}.visit WHERE id = $1`, id),
    endSessionsOfPatron: (patron) => run(`DELETE FROM ${schema}.visit WHERE patron = $1`, patron),
    findOrder: (command) =>
      first<StoredOrder>(`SELECT document FROM ${schema}.patron_order WHERE command = $1`, command),
    storeOrder: async (command, order) => {
      await run(
        `INSERT INTO ${schema}.patron_order VALUES ($1, $2, $3, $4)
          ON CONFLICT (command) DO UPDATE SET stored_at = $3, document = $4`,
        ...[command, order.patron, order.storedAt, JSON.stringify(order)],
      );
      await run(
        `DELETE FROM ${schema}.patron_order WHERE command IN (
          SELECT command FROM ${schema}.patron_order WHERE patron = $1
          ORDER BY stored_at DESC LIMIT 1000 OFFSET ${mostOrders})`,
        order.patron,
      );
    },
    listServerKeys: async () => {
      const rows = await ask(`SELECT document FROM ${schema}.server_key ORDER BY month`);
      return rows.map(({ document }) => JSON.parse(document) as ServerKey);
    },
    addServerKey: (key) =>
      run(
        `INSERT INTO ${schema}.server_key VALUES ($1, $2) ON CONFLICT (month) DO NOTHING`,
        ...[key.month, JSON.stringify(key)],
      ),
    deleteOld: async ({ expiredBefore, storedBefore, monthsBefore }) => {
      await run(`DELETE FROM ${schema}.visit WHERE expires_at < $1`, expiredBefore);
      await run(`DELETE FROM ${schema}.patron_order WHERE stored_at < $1`, storedBefore);
      await run(`DELETE FROM ${schema}.server_key WHERE month < $1`, monthsBefore);
    },
    close,
  };
};
