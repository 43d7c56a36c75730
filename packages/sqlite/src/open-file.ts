import { asFaults, storeError, type Answer, type Fault, type StoreError } from '@torioki/event-store';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import type { FileKind } from './schema.js';
import { whenFree } from './when-free.js';
import { withDatabase } from './with-database.js';

/** The options without which no file is opened. */
interface FileOptions {
  readonly file: string;
  readonly librarySystem: string;
}

/** Each form completes the sentence "must be …". */
const fields = [
  { path: 'file', form: 'the path of a database file' },
  { path: 'librarySystem', form: 'a text that is not empty' },
] as const;

const faultsIn = (given: Partial<FileOptions>): readonly Fault[] =>
  fields
    .filter(({ path }) => typeof given[path] !== 'string' || given[path] === '')
    .map(({ path, form }) => ({ path, reason: `${path in given ? '' : 'is missing; '}must be ${form}` }));

const complete = <Options extends FileOptions>(options: Options): E.Either<StoreError, Options> => {
  const [fault, ...others] = faultsIn(Object(options) as Partial<FileOptions>);
  return fault ? E.left(storeError('invalid-input', asFaults([fault, ...others]))) : E.right(options);
};

/** Opens a library system's file, once it is free; `invalid-input` names what is missing. */
export const openFile = async <Options extends FileOptions, A>(
  given: Options,
  kind: FileKind,
  use: (db: Database, options: Options) => A,
): Answer<A> => {
  const options = complete(given);
  if (E.isLeft(options)) return options;
  const { file, librarySystem } = options.right;
  return whenFree(file, () => withDatabase(file, { ...kind, librarySystem }, (db) => use(db, options.right)));
};
