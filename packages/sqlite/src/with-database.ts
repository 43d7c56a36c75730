import { storeError, type StoreError } from '@torioki/event-store';
import { because, becauseOf, type Because } from '@torioki/event-store/adapter';
import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { isBehind, migrate, type Schema } from './schema.js';
import { isSafe } from './sqlite-version.js';

/** Set in this order, they make every commit durable; what SQLite answers is checked. */
const settings = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 } as const;

const notOpened = (file: string, why: Because, cause?: unknown) =>
  E.left(storeError('store-not-opened', { store: file, ...why }, cause));

/** Only its owner reads and writes a new file: it says what people borrow. */
const ownerOnly = 0o600;

/** Makes a missing file, whose mode SQLite gives those beside it. Leaves errors to SQLite. */
const make = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', ownerOnly));
  } catch {
    return;
  }
};

/** With a timeout better-sqlite3 would stop the process while a file is busy; with 0 it fails at once. */
const connect = (file: string): E.Either<StoreError, Database.Database> => {
  try {
    return E.right(new Database(file, { timeout: 0 }));
  } catch (thrown) {
    return notOpened(file, becauseOf(thrown), thrown);
  }
};

/** SQLite older than this could damage a file that several processes use. */
export const versionChecked = (db: Database.Database): E.Either<StoreError, void> => {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  return isSafe(version)
    ? E.right(undefined)
    : notOpened(
        db.name,
        because(
          'old-sqlite',
          `SQLite ${version} can damage it; 3.51.3 or later is needed`,
          `SQLite ${version} では壊れることがある。3.51.3以降が要る`,
          { version },
        ),
      );
};

const configured = (db: Database.Database, more: Schema['settings']): E.Either<StoreError, void> => {
  for (const [name, value] of Object.entries({ ...settings, ...more })) {
    db.pragma(`${name} = ${value}`);
    const kept: unknown = db.pragma(name, { simple: true });
    if (kept !== value)
      return notOpened(
        db.name,
        because(
          'other-setting',
          `SQLite keeps ${name} at ${String(kept)}, not at ${value}`,
          `設定（${name}）が ${value} でなく ${String(kept)} である`,
          { name, value, kept: String(kept) },
        ),
      );
  }
  return E.right(undefined);
};

/** The library system of a file; an error if it is not the one that is expected. */
export const ownerOf = (
  db: Database.Database,
  file: string,
  expected: string | undefined,
): E.Either<StoreError, string> => {
  const found = db.prepare('SELECT id FROM library_system').pluck().get() as string;
  return expected === undefined || found === expected
    ? E.right(found)
    : E.left(storeError('other-library-system', { store: file, expected, found }));
};

/** Nothing is written before the file is known to be of the right kind, or empty. */
const prepared = (db: Database.Database, schema: Schema): E.Either<StoreError, string> =>
  pipe(
    versionChecked(db),
    E.chain(() => isBehind(db, db.name, schema)),
    E.chainFirst(() => configured(db, schema.settings)),
    E.chain((behind) => (behind ? migrate(db, schema) : E.right(undefined))),
    E.chain(() => ownerOf(db, db.name, schema.librarySystem)),
  );

/** Connects to a file, made if missing, and makes something of it; closes it if that throws. */
export const withDatabase = <A>(
  file: string,
  schema: Schema,
  use: (db: Database.Database) => A,
): E.Either<StoreError, A> => {
  if (file !== ':memory:') make(file);
  const db = connect(file);
  if (E.isLeft(db)) return db;
  try {
    const ready = prepared(db.right, schema);
    if (E.isRight(ready)) return E.right(use(db.right));
    db.right.close();
    return ready;
  } catch (thrown) {
    db.right.close();
    throw thrown;
  }
};
