import type { Cursor, EventStore } from '@torioki/event-store';
import { isRegistryError, type Borrowers, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';

/** A place without the name and the password in its URL. */
const withoutSecrets = (place: string): string => place.replace(/(?<=:\/\/)[^/]*@|\?.*/g, '');

/** The failure of a verb that cannot use a registry. */
export const toRegistryFailure = (place: string, { code, message }: RegistryError): Failure =>
  failure(
    `利用者の登録簿 ${withoutSecrets(place)} を使えません（${code}）。保管先と図書館が正しいか、確かめてください。`,
    `The registry cannot be used (${code}). ${message}`,
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
