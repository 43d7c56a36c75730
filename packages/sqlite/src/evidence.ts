import { existsSync } from 'node:fs';
import { constants, copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { storeError, type Answer, type EventStore, type StoreError } from '@torioki/event-store';
import { because, becauseOf, readOnly, type Because } from '@torioki/event-store/adapter';
import Database from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { eventFile } from './event-file.js';
import { complete } from './open-file.js';
import { isBehind } from './schema.js';
import { sqliteEventStore } from './sqlite-event-store.js';
import { whenFree } from './when-free.js';
import { ownerOf, versionChecked } from './with-database.js';

export interface SqliteEvidence {
  /** The path of an existing database file. */
  readonly file: string;
  readonly readOnly: true;
  /** The id of the library system whose history you expect. Without it, any library system is accepted. */
  readonly librarySystem?: string;
}

const notAStore = (store: string, why: Because) =>
  E.left(storeError('not-an-event-store', { store, ...why }));

const noFile = because('no-file', 'the file does not exist', 'そのようなファイルはない');

const notSqlite = because(
  'not-sqlite',
  'it is not an SQLite database',
  'SQLiteのデータベースでも書き出した履歴でもない',
);

/** The first bytes of every SQLite database. */
const signature = 'SQLite format 3\0';

const beginningOf = async (file: string): Promise<string> => {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(signature.length), 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** Refuses an empty file and a missing one. SQLite would accept the first and create the second. */
const isDatabase = async (file: string): Answer<void> => {
  if (!existsSync(file)) return E.left(storeError('store-not-opened', { store: file, ...noFile }));
  const beginning = await beginningOf(file);
  if (beginning === '') return notAStore(file, because('empty', 'it is empty', '空である'));
  return beginning === signature ? E.right(undefined) : notAStore(file, notSqlite);
};

const parts = (file: string) => ['', '-wal', '-journal'].map((end) => file + end).filter(existsSync);

/** A text that changes whenever the file, or the log beside it, is written. */
const stateOf = async (file: string): Promise<string> => {
  const states = await Promise.all(parts(file).map((part) => stat(part, { bigint: true })));
  return states.map(({ ino, size, mtimeNs }) => `${ino} ${size} ${mtimeNs}`).join();
};

/** The path from which a file is read, and the function that cleans up afterwards. */
interface Reading {
  readonly path: string;
  readonly release: () => Promise<void>;
}

const inPlace = (file: string): Reading => ({ path: file, release: () => Promise.resolve() });

/** SQLite keeps this file beside a database that a process has open. */
const isInUse = (file: string): boolean => existsSync(`${file}-shm`);

/** Copies a file and its log into a folder that only this user may enter. */
const copied = async (file: string): Promise<Reading> => {
  const folder = await mkdtemp(join(tmpdir(), 'torioki-evidence-'));
  const release = () => rm(folder, { recursive: true, force: true });
  try {
    for (const part of parts(file))
      await copyFile(part, join(folder, basename(part)), constants.COPYFILE_FICLONE);
    return { path: join(folder, basename(file)), release };
  } catch (thrown) {
    await release();
    throw thrown;
  }
};

/** Returns a copy of a file that was not written meanwhile, or the file itself if it is in use. */
const settled = async (file: string): Promise<Reading> => {
  if (isInUse(file)) return inPlace(file);
  const before = await stateOf(file);
  const copy = await copied(file);
  if (!isInUse(file) && before === (await stateOf(file))) return copy;
  await copy.release();
  return settled(file);
};

/** Returns the library system of an open file, if this program can read the file without a migration. */
const readable = (
  db: Database.Database,
  { file, librarySystem }: SqliteEvidence,
): E.Either<StoreError, string> =>
  pipe(
    versionChecked(db),
    E.chain(() => isBehind(db, file, eventFile)),
    E.chain((behind) =>
      behind
        ? notAStore(
            file,
            because('empty', 'it is empty, or in a format older than this program reads', '空である'),
          )
        : E.right(undefined),
    ),
    E.chain(() => ownerOf(db, file, librarySystem)),
  );

const opened = (evidence: SqliteEvidence, { path, release }: Reading): E.Either<StoreError, EventStore> => {
  const { file } = evidence;
  const db = new Database(path, { readonly: path === file, timeout: 0 });
  try {
    const librarySystem = readable(db, evidence);
    if (E.isRight(librarySystem)) {
      const writer = { file, librarySystem: librarySystem.right, clock: () => new Date(), isEvidence: true };
      const store = readOnly(sqliteEventStore(db, writer), file);
      return E.right({ ...store, close: () => store.close().then(release) });
    }
    db.close();
    return librarySystem;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
};

const openedAt = async (evidence: SqliteEvidence, reading: Reading): Answer<EventStore> => {
  const store = await whenFree(evidence.file, () => opened(evidence, reading));
  if (E.isLeft(store)) await reading.release();
  return store;
};

const openAsItIs = async (evidence: SqliteEvidence): Answer<EventStore> => {
  const { file } = evidence;
  try {
    const database = await isDatabase(file);
    if (E.isLeft(database)) return database;
    const store = await openedAt(evidence, await settled(file));
    return E.isLeft(store) && store.left.code === 'store-read-only'
      ? await openedAt(evidence, await copied(file))
      : store;
  } catch (thrown) {
    return E.left(storeError('store-not-opened', { store: file, ...becauseOf(thrown) }, thrown));
  }
};

/**
 * Opens a file without changing a byte of it or of its folder. SQLite would leave files beside it, so this
 * opens a copy, unless the file is in use: then those files exist already. If a killed process left them in a
 * folder without write permission, SQLite cannot read them, and this also opens a copy.
 */
export const openEvidence = async (given: SqliteEvidence): Answer<EventStore> => {
  const evidence = complete(given, ['file']);
  return E.isLeft(evidence) ? evidence : openAsItIs(evidence.right);
};
