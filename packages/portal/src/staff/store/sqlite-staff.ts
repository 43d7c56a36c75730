import { openSqliteFile, type SqliteSessionsOptions } from '../../sessions/open-sqlite-file.js';
import { createStaffTables, sqlStaff } from './sql-staff.js';
import type { Staff } from './staff.js';

/**
 * Opens the staff in a file, which may be the file of the sessions. Rejects with `invalid-input` without a
 * path, or with a driver that is no URL.
 */
export const openSqliteStaff = async (file: string, options: SqliteSessionsOptions = {}): Promise<Staff> =>
  sqlStaff(await openSqliteFile(file, options, createStaffTables));
