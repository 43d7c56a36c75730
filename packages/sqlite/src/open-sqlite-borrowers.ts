import { type DriverOption, toAnswer } from '@torioki/event-store/adapter';
import { borrowers, type BorrowersOptions, type OpenedBorrowers } from '@torioki/patrons';
import { openPeopleFile } from './open-people-file.js';

export interface SqliteBorrowersOptions extends BorrowersOptions, DriverOption {
  /**
   * The path of a separate file, not the history's. It is created if missing. Its folder must exist, on a
   * local disk.
   */
  readonly file: string;
  /**
   * Whether the file is only read, such as a registry that an auditor opens. The file must then exist. Every
   * write fails with `registry-read-only`.
   */
  readonly readOnly?: boolean;
}

/**
 * Opens the pseudonyms of patrons in an SQLite file, for a host that keeps its patrons in its own directory.
 * Several processes may have the file open. The errors are those of `openSqlitePatronRegistry`.
 */
export const openSqliteBorrowers = async (options: SqliteBorrowersOptions): Promise<OpenedBorrowers> =>
  toAnswer(await openPeopleFile(options, (records) => borrowers(records, options)), (opened) => ({
    is: 'opened',
    borrowers: opened,
  }));
