import { answerFrom } from '@torioki/event-store/adapter';
import { borrowers, type BorrowersOptions, type OpenedBorrowers } from '@torioki/patrons';
import { openPeopleSchema, type PeopleSchema } from './open-people-schema.js';

export interface PostgresBorrowersOptions extends BorrowersOptions, PeopleSchema {}

/**
 * Opens the borrowers of a library system whose patrons a host's own directory knows, in a schema of a PostgreSQL database.
 * The schema, its clock and its errors are those of `openPostgresPatronRegistry`.
 */
export const openPostgresBorrowers = async (options: PostgresBorrowersOptions): Promise<OpenedBorrowers> =>
  answerFrom(await openPeopleSchema(options, (records) => borrowers(records, options)), (opened) => ({
    is: 'opened',
    borrowers: opened,
  }));
