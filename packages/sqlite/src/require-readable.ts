import { storeError, type StoreError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { isBehind, type FileKind } from './schema.js';
import { requireOwner, requireSafeVersion } from './with-database.js';

const oldFormat = because(
  'empty',
  'it is empty, or its format is too old for this program',
  '空であるか、この版のプログラムでは読めない古い形式である',
);

interface ExpectedFile {
  readonly file: string;
  readonly librarySystem?: string | undefined;
}

/** Returns the library system of an open file. Fails if the file needs a migration. */
export const requireReadable = (
  db: Database,
  { file, librarySystem }: ExpectedFile,
  kind: FileKind,
): E.Either<StoreError, string> =>
  pipe(
    requireSafeVersion(db),
    E.chain(() => isBehind(db, file, kind)),
    E.chain((behind) =>
      behind
        ? E.left(storeError('not-an-event-store', { store: file, ...oldFormat }))
        : requireOwner(db, file, librarySystem),
    ),
  );
