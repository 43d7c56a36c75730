import Database from 'better-sqlite3';

/** The class of SQLite's own errors. `code` is SQLite's name for the fault. */
export const { SqliteError } = Database;
