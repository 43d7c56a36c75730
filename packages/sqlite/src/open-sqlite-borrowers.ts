import { toAnswer } from '@torioki/event-store/adapter';
import { borrowers, type BorrowersOptions, type OpenedBorrowers } from '@torioki/patrons';
import { openPeopleFile } from './open-people-file.js';

export interface SqliteBorrowersOptions extends BorrowersOptions {
  /**
   * The path of a file of its own, not the history's. It is created if missing. Its folder must exist, on a
   * local disk.
   */
  readonly file: string;
  /**
   * Whether the file is only read, such as a registry that an auditor opens. It must then exist. Every write fails
   * with `registry-read-only`.
   */
  readonly readOnly?: boolean;
}

/**
 * Opens borrowers in an SQLite file, for patrons in the host's own directory. Processes share the file as
 * with `openSqlitePatronRegistry`, and the errors are the same.
 */
export const openSqliteBorrowers = async (options: SqliteBorrowersOptions): Promise<OpenedBorrowers> =>
  toAnswer(await openPeopleFile(options, (records) => borrowers(records, options)), (opened) => ({
    is: 'opened',
    borrowers: opened,
  }));
