import { answerFrom } from '@torioki/event-store/adapter';
import { borrowers, type BorrowersOptions, type OpenedBorrowers } from '@torioki/patrons';
import { openPeopleFile } from './open-people-file.js';

export interface SqliteBorrowersOptions extends BorrowersOptions {
  /** Another file than the history's, made if missing, in a folder that exists, on a local disk. */
  readonly file: string;
}

/**
 * Opens the borrowers of a library system whose patrons a host's own directory knows, in an SQLite file of their own. The
 * file and its errors are those of `openSqlitePatronRegistry`.
 */
export const openSqliteBorrowers = async (options: SqliteBorrowersOptions): Promise<OpenedBorrowers> =>
  answerFrom(await openPeopleFile(options, (records) => borrowers(records, options)), (opened) => ({
    is: 'opened',
    borrowers: opened,
  }));
