import { borrowers, type Borrowers, type BorrowersOptions, type RegistryAnswer } from '@torioki/patrons';
import { openPeopleSchema, type PeopleSchema } from './open-people-schema.js';

export interface PostgresBorrowersOptions extends BorrowersOptions, PeopleSchema {}

/**
 * Opens the borrowers of a library system whose patrons a host's own directory knows, in a schema of a PostgreSQL database.
 * The schema, its clock and its errors are those of `openPostgresPatronRegistry`.
 */
export const openPostgresBorrowers = (options: PostgresBorrowersOptions): RegistryAnswer<Borrowers> =>
  openPeopleSchema(options, (records) => borrowers(records, options));
