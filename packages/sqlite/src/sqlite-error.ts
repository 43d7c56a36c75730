import Database from 'better-sqlite3';

/** What SQLite's own errors are instances of; `code` is SQLite's name for the fault. */
export const { SqliteError } = Database;
