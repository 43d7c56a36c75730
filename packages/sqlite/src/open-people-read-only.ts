import { existsSync } from 'node:fs';
import { storeError, type Answer } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { loadDriver } from './driver.js';
import type { ExistingPeopleFile } from './existing-people-file.js';
import { requireOptions } from './open-file.js';
import { requireReadable } from './require-readable.js';
import { registryFile } from './registry-file.js';
import { runWhenFree } from './run-when-free.js';

const noFile = because('no-file', 'the file does not exist', 'そのようなファイルはない');

/**
 * Opens the existing file of a registry, or of borrowers, for reading. SQLite refuses every write. The
 * function opens the file itself, because a copy would be another file that links patrons to their books.
 */
export const openPeopleReadOnly = async <Of>(
  given: ExistingPeopleFile,
  over: (db: Database) => Of,
): Answer<Of> => {
  const options = requireOptions(given, ['file', 'librarySystem']);
  if (E.isLeft(options)) return options;
  const { file } = given;
  if (!existsSync(file)) return E.left(storeError('store-not-opened', { store: file, ...noFile }));
  const driver = await loadDriver(file, given);
  if (E.isLeft(driver)) return driver;
  return runWhenFree(file, () => {
    const db = new driver.right(file, { readonly: true, timeout: 0 });
    try {
      const readable = requireReadable(db, given, registryFile);
      if (E.isRight(readable)) return E.right(over(db));
      db.close();
      return readable;
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  });
};
