import { openSqliteFile, type SqliteSessionsOptions } from './open-sqlite-file.js';
import type { Sessions } from './sessions.js';
import { createTables, sqlSessions } from './sql-sessions.js';

/**
 * Opens sessions in a file. The process never waits for the file. Rejects with `invalid-input` without a
 * path, or with a driver that is no URL.
 */
export const openSqliteSessions = async (
  file: string,
  options: SqliteSessionsOptions = {},
): Promise<Sessions> => sqlSessions(await openSqliteFile(file, options, createTables));
