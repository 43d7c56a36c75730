import { storeError, type StoreError } from '@torioki/event-store';
import { because, explainThrown, type ReasonTexts } from '@torioki/event-store/adapter';
import { closeSync, openSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { ownDriver, type Driver } from './driver.js';
import { isBehind, migrate, type Schema } from './schema.js';
import { isSafeVersion } from './sqlite-version.js';

/** Settings that, in this order, make every commit durable. The values that SQLite reports are checked. */
const settings = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 } as const;

const notOpened = (file: string, why: ReasonTexts, cause?: unknown) =>
  E.left(storeError('store-not-opened', { store: file, ...why }, cause));

/** The mode of a new file. Only its owner may read and write it, since it shows loans of patrons. */
const ownerOnly = 0o600;

/**
 * Creates the file if it is missing. Ignores errors, since SQLite reports them when it opens the file. SQLite
 * gives the files beside it the same mode.
 */
const make = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', ownerOnly));
  } catch {
    return;
  }
};

/**
 * Connects with a timeout of 0: a statement fails immediately while the file is locked. With a longer
 * timeout, better-sqlite3 would block the process.
 */
const connect = (file: string, driver: Driver): E.Either<StoreError, Database> => {
  try {
    return E.right(new driver(file, { timeout: 0 }));
  } catch (thrown) {
    return notOpened(file, explainThrown(thrown), thrown);
  }
};

/** Refuses an SQLite version that could damage a file that several processes use. */
export const requireSafeVersion = (db: Database): E.Either<StoreError, void> => {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  return isSafeVersion(version)
    ? E.right(undefined)
    : notOpened(
        db.name,
        because(
          'old-sqlite',
          `SQLite ${version} can damage the file; 3.51.3 or later is required`,
          `SQLite ${version} では壊れることがある。3.51.3以降が要る`,
          { version },
        ),
      );
};

const configure = (db: Database, more: Schema['settings']): E.Either<StoreError, void> => {
  for (const [name, value] of Object.entries({ ...settings, ...more })) {
    db.pragma(`${name} = ${value}`);
    const kept: unknown = db.pragma(name, { simple: true });
    if (kept !== value)
      return notOpened(
        db.name,
        because(
          'other-setting',
          `SQLite did not change its setting ${name} from ${String(kept)} to ${value}`,
          `設定（${name}）が ${value} でなく ${String(kept)} である`,
          { name, value, kept: String(kept) },
        ),
      );
  }
  return E.right(undefined);
};

/** Returns the library system of a file, or an error if another one is expected. */
export const requireOwner = (
  db: Database,
  file: string,
  expected: string | undefined,
): E.Either<StoreError, string> => {
  const found = db.prepare('SELECT id FROM library_system').pluck().get() as string;
  return expected === undefined || found === expected
    ? E.right(found)
    : E.left(storeError('other-library-system', { store: file, expected, found }));
};

/**
 * Prepares a file for use. It writes nothing before it has recognized the file as one of the right kind, or
 * as empty.
 */
const prepareFile = (db: Database, schema: Schema): E.Either<StoreError, string> =>
  pipe(
    requireSafeVersion(db),
    E.chain(() => isBehind(db, db.name, schema)),
    E.chainFirst(() => configure(db, schema.settings)),
    E.chain((behind) => (behind ? migrate(db, schema) : E.right(undefined))),
    E.chain(() => requireOwner(db, db.name, schema.librarySystem)),
  );

/** Connects to a file, creates it if missing, and passes the connection to `use`. Closes it on failure. */
export const withDatabase = <A>(
  file: string,
  schema: Schema,
  use: (db: Database) => A,
  driver: Driver = ownDriver,
): E.Either<StoreError, A> => {
  if (file !== ':memory:') make(file);
  const db = connect(file, driver);
  if (E.isLeft(db)) return db;
  try {
    const ready = prepareFile(db.right, schema);
    if (E.isRight(ready)) return E.right(use(db.right));
    db.right.close();
    return ready;
  } catch (thrown) {
    db.right.close();
    throw thrown;
  }
};
