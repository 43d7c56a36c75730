import { toAnswer } from '@torioki/event-store/adapter';
import { patronRegistry, type OpenedRegistry, type RegistryOptions } from '@torioki/patrons';
import { openPeopleSchema, type PeopleSchema } from './open-people-schema.js';

export interface PostgresPatronRegistryOptions extends RegistryOptions, PeopleSchema {}

/**
 * Opens a library system's patron registry in a schema of a PostgreSQL database.
 * Any number of processes may have the schema open at the same time. The lease of a mail follows the server's
 * clock, even if you pass a `clock`. An acknowledged change is on the server's disk. A call waits up to 10
 * seconds for an absent server, and then answers `registry-unavailable`. Opening fails immediately with
 * `registry-not-opened`, `not-a-registry`, `newer-schema`, `other-library-system`, or with `invalid-input`
 * for the schema's name. The database is then left unchanged.
 */
export const openPostgresPatronRegistry = async (
  options: PostgresPatronRegistryOptions,
): Promise<OpenedRegistry> =>
  toAnswer(await openPeopleSchema(options, (records) => patronRegistry(records, options)), (registry) => ({
    is: 'opened',
    registry,
  }));
