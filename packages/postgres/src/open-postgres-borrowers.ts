import { toAnswer } from '@torioki/event-store/adapter';
import { borrowers, type BorrowersOptions, type OpenedBorrowers } from '@torioki/patrons';
import { openPeopleSchema, type PeopleSchema } from './open-people-schema.js';

export interface PostgresBorrowersOptions extends BorrowersOptions, PeopleSchema {}

/**
 * Opens a schema with the pseudonyms of patrons, for a host that keeps its patrons in its own directory.
 * Processes, clocks and errors are the same as with `openPostgresPatronRegistry`.
 */
export const openPostgresBorrowers = async (options: PostgresBorrowersOptions): Promise<OpenedBorrowers> =>
  toAnswer(await openPeopleSchema(options, (records) => borrowers(records, options)), (opened) => ({
    is: 'opened',
    borrowers: opened,
  }));
