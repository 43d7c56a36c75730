import type { SqliteError } from 'better-sqlite3';

/**
 * Whether a value is an error of SQLite's own. `code` is SQLite's name for the fault. Each driver has its own
 * class for these errors, so the check compares only the name.
 */
export const isSqliteError = (thrown: unknown): thrown is InstanceType<SqliteError> =>
  thrown instanceof Error && thrown.name === 'SqliteError';
