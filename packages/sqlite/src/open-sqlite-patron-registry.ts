import { answerFrom } from '@torioki/event-store/adapter';
import { patronRegistry, type OpenedRegistry, type RegistryOptions } from '@torioki/patrons';
import { openPeopleFile } from './open-people-file.js';

export interface SqlitePatronRegistryOptions extends RegistryOptions {
  /** Another file than the history's, made if missing, in a folder that exists, on a local disk. */
  readonly file: string;
}

/**
 * Opens a library system's patron registry in an SQLite file of its own, which several processes may have open at once.
 * A change that was answered is on the disk; data that was forgotten is overwritten. Only the owner may read the file
 * that is made. All processes use the clock of their machine, and the lease of a mail goes by it. Fails with
 * `invalid-input`, `registry-not-opened`, `registry-busy`, `registry-read-only`, `not-a-registry`, `newer-schema`,
 * `other-library-system`; if the fault is in the file's content, the file is left as it was.
 */
export const openSqlitePatronRegistry = async (
  options: SqlitePatronRegistryOptions,
): Promise<OpenedRegistry> =>
  answerFrom(await openPeopleFile(options, (records) => patronRegistry(records, options)), (registry) => ({
    is: 'opened',
    registry,
  }));
