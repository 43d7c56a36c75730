import type { DriverOption } from '@torioki/event-store/adapter';
import { indexPatrons, registryErrorOf, type Records, type RegistryAnswer } from '@torioki/patrons';
import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { openFile } from './open-file.js';
import { openPeopleReadOnly } from './open-people-read-only.js';
import { registryFile } from './registry-file.js';
import { sqliteRecords } from './sqlite-records.js';

interface PeopleFile extends DriverOption {
  readonly file: string;
  readonly librarySystem: string;
  /** Whether the file is only read. If so, the file must exist. */
  readonly readOnly?: boolean;
}

/** Opens the file of a registry, or of borrowers only. */
export const openPeopleFile = async <Of>(
  options: PeopleFile,
  over: (records: Records) => Of,
): RegistryAnswer<Of> => {
  const { file, readOnly } = Object(options) as PeopleFile;
  const withRegistryError = E.mapLeft((error: StoreError) => registryErrorOf(file, error));
  if (readOnly === true)
    return withRegistryError(await openPeopleReadOnly(options, (db) => over(sqliteRecords(db, options))));
  const records = withRegistryError(
    await openFile(options, registryFile, (db) => sqliteRecords(db, options)),
  );
  if (E.isLeft(records)) return records;
  const indexed = await indexPatrons(records.right);
  if (E.isRight(indexed)) return E.right(over(records.right));
  await records.right.close();
  return indexed;
};
