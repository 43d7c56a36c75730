import type { Cursor, EventStore } from '@torioki/event-store';
import { isRegistryError, type Borrowers, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';

/** The failure of a verb that cannot read a registry. */
export const toRegistryFailure = (file: string, { code }: RegistryError): Failure =>
  failure(
    `利用者の登録簿 ${file} を読めません（${code}）。`,
    `The registry ${file} cannot be read (${code}). Pass the file of this library system's registry.`,
  );

/** A history up to a cursor, and the registry of its patrons. */
export interface HistoryWithRegistry {
  readonly events: EventStore;
  /** The file of the registry; undefined if none is given. */
  readonly file: string | undefined;
  readonly upTo: Cursor;
}

/** Opens a registry's file for reading, and closes it after the work. Undefined without a file. */
export const withRegistry = async <Err extends object, A>(
  { events: { librarySystem }, file }: Pick<HistoryWithRegistry, 'events' | 'file'>,
  work: (borrowers: Borrowers) => Promise<E.Either<Err | RegistryError, A>>,
): Promise<E.Either<Exclude<Err, RegistryError> | Failure, A | undefined>> => {
  if (file === undefined) return E.right(undefined);
  const { openSqliteBorrowers } = await import('@torioki/sqlite');
  const opened = await openSqliteBorrowers({ file, librarySystem, readOnly: true });
  if (opened.is === 'failed') return E.left(toRegistryFailure(file, opened.error));
  try {
    return E.mapLeft((error: Err | RegistryError) =>
      isRegistryError(error) ? toRegistryFailure(file, error) : (error as Exclude<Err, RegistryError>),
    )(await work(opened.borrowers));
  } finally {
    await opened.borrowers.close();
  }
};
