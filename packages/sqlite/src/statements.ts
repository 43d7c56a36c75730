import { storeError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import type { Database, Statement } from 'better-sqlite3';
import { isSqliteError } from './sqlite-error.js';

const keptStatements = 500;

/** Prepares each statement of a connection once. Keeps the 500 newest statements. */
export const createStatementCache = (db: Database): ((sql: string) => Statement) => {
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    try {
      return db.prepare(sql);
    } catch (thrown) {
      if (!(isSqliteError(thrown) && thrown.code === 'SQLITE_ERROR')) throw thrown;
      throw storeError(
        'invalid-input',
        { path: 'query', ...because('too-large', `it is too large, ${thrown.message}`, '条件が多すぎる') },
        thrown,
      );
    }
  };
  return (sql) => {
    const statement = kept.get(sql) ?? prepare(sql);
    kept.set(sql, statement);
    const oldest = kept.keys().next();
    if (kept.size > keptStatements && oldest.done === false) kept.delete(oldest.value);
    return statement;
  };
};
