import { toAnswer } from '@torioki/event-store/adapter';
import { borrowers, type BorrowersOptions, type OpenedBorrowers } from '@torioki/patrons';
import { openPeopleSchema, type PeopleSchema } from './open-people-schema.js';

export interface PostgresBorrowersOptions extends BorrowersOptions, PeopleSchema {}

/**
 * Opens borrowers in a schema, for patrons in the host's own directory. Processes and clocks work as with
 * `openPostgresPatronRegistry`, and the errors are the same.
 */
export const openPostgresBorrowers = async (options: PostgresBorrowersOptions): Promise<OpenedBorrowers> =>
  toAnswer(await openPeopleSchema(options, (records) => borrowers(records, options)), (opened) => ({
    is: 'opened',
    borrowers: opened,
  }));
