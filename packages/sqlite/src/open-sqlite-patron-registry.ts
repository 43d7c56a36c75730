import { type DriverOption, toAnswer } from '@torioki/event-store/adapter';
import { patronRegistry, type OpenedRegistry, type RegistryOptions } from '@torioki/patrons';
import { openPeopleFile } from './open-people-file.js';

export interface SqlitePatronRegistryOptions extends RegistryOptions, DriverOption {
  /**
   * The path of a separate file, not the history's. It is created if missing. Its folder must exist, on a
   * local disk.
   */
  readonly file: string;
}

/**
 * Opens a library system's patron registry in an SQLite file, which several processes may have open. An
 * acknowledged change is on the disk; forgotten data is overwritten. Only the owner may read a new file. All
 * processes use their machine's clock, also for the lease of a mail. Fails with `invalid-input`,
 * `registry-not-opened`, `registry-busy`, `registry-read-only`, `not-a-registry`, `newer-schema`,
 * `other-library-system`. A file with a fault in its content is left unchanged.
 */
export const openSqlitePatronRegistry = async (
  options: SqlitePatronRegistryOptions,
): Promise<OpenedRegistry> =>
  toAnswer(await openPeopleFile(options, (records) => patronRegistry(records, options)), (registry) => ({
    is: 'opened',
    registry,
  }));
