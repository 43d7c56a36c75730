import { answerFrom } from '@torioki/event-store/adapter';
import { patronRegistry, type OpenedRegistry, type RegistryOptions } from '@torioki/patrons';
import { openPeopleSchema, type PeopleSchema } from './open-people-schema.js';

export interface PostgresPatronRegistryOptions extends RegistryOptions, PeopleSchema {}

/**
 * Opens a library system's patron registry in a schema of a PostgreSQL database, which any number of processes may have
 * open at once. The lease of a mail goes by the server's clock, whatever `clock` is given. A change that was answered
 * is on the server's disk. A verb waits up to 10 seconds for a server that is away, and then answers
 * `registry-unavailable`. Fails at once with `registry-not-opened`, `not-a-registry`, `newer-schema`,
 * `other-library-system`, or with `invalid-input` for the schema's name; then the database is left as it was.
 */
export const openPostgresPatronRegistry = async (
  options: PostgresPatronRegistryOptions,
): Promise<OpenedRegistry> =>
  answerFrom(await openPeopleSchema(options, (records) => patronRegistry(records, options)), (registry) => ({
    is: 'opened',
    registry,
  }));
