import Database from 'better-sqlite3';
import type { Sessions } from './sessions.js';
import { sqlSessions, tables, type Ask } from './sql-sessions.js';

/** Sessions in a file of their own. */
export const openSqliteSessions = (file: string): Sessions => {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(tables('main'));
  const ask: Ask = (sql, ...values) => {
    const statement = database.prepare<unknown[], { readonly document: string }>(sql);
    const given = Object.fromEntries(values.map((value, index) => [index + 1, value]));
    if (statement.reader) return Promise.resolve(statement.all(given));
    statement.run(given);
    return Promise.resolve([]);
  };
  return sqlSessions('main', ask, () => Promise.resolve(void database.close()));
};
