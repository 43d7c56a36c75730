import { existsSync } from 'node:fs';
import { constants, copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { storeError, type Answer, type EventStore, type StoreError } from '@torioki/event-store';
import {
  type DriverOption,
  because,
  explainThrown,
  readOnly,
  type ReasonTexts,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { loadDriver, type Driver } from './driver.js';
import { eventFile } from './event-file.js';
import { requireOptions } from './open-file.js';
import { requireReadable } from './require-readable.js';
import { sqliteEventStore } from './sqlite-event-store.js';
import { runWhenFree } from './run-when-free.js';

export interface SqliteEvidence extends DriverOption {
  /** The path of an existing database file. */
  readonly file: string;
  readonly readOnly: true;
  /** The id of the library system whose history you expect. Without it, any library system is accepted. */
  readonly librarySystem?: string;
}

const notAStore = (store: string, why: ReasonTexts) =>
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

/** Refuses an empty or a missing file. SQLite would accept an empty file, and create a missing one. */
const isDatabase = async (file: string): Answer<void> => {
  if (!existsSync(file)) return E.left(storeError('store-not-opened', { store: file, ...noFile }));
  const beginning = await beginningOf(file);
  if (beginning === '') return notAStore(file, because('empty', 'it is empty', '空である'));
  return beginning === signature ? E.right(undefined) : notAStore(file, notSqlite);
};

const parts = (file: string) => ['', '-wal', '-journal'].map((end) => file + end).filter(existsSync);

/** A text that changes whenever the file, or the log beside it, is written. */
const readState = async (file: string): Promise<string> => {
  const states = await Promise.all(parts(file).map((part) => stat(part, { bigint: true })));
  return states.map(({ ino, size, mtimeNs }) => `${ino} ${size} ${mtimeNs}`).join();
};

/** The path from which a file is read, and the function that cleans up afterwards. */
interface ReadPath {
  readonly path: string;
  readonly release: () => Promise<void>;
}

const inPlace = (file: string): ReadPath => ({ path: file, release: () => Promise.resolve() });

/** Whether another process has the database open. SQLite then has this file beside it. */
const isInUse = (file: string): boolean => existsSync(`${file}-shm`);

/** Copies a file and its log into a folder that only this user may enter. */
const copyToPrivateFolder = async (file: string): Promise<ReadPath> => {
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

/**
 * Copies a file, and repeats this until no process wrote it during the copying. Returns the file itself if
 * another process has it open.
 */
const copyWhenQuiet = async (file: string): Promise<ReadPath> => {
  if (isInUse(file)) return inPlace(file);
  const before = await readState(file);
  const copy = await copyToPrivateFolder(file);
  if (!isInUse(file) && before === (await readState(file))) return copy;
  await copy.release();
  return copyWhenQuiet(file);
};

const opened = (
  evidence: SqliteEvidence,
  driver: Driver,
  { path, release }: ReadPath,
): E.Either<StoreError, EventStore> => {
  const { file } = evidence;
  const db = new driver(path, { readonly: path === file, timeout: 0 });
  try {
    const librarySystem = requireReadable(db, evidence, eventFile);
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

const openedAt = async (evidence: SqliteEvidence, driver: Driver, reading: ReadPath): Answer<EventStore> => {
  const store = await runWhenFree(evidence.file, () => opened(evidence, driver, reading));
  if (E.isLeft(store)) await reading.release();
  return store;
};

const openAsItIs = async (evidence: SqliteEvidence): Answer<EventStore> => {
  const { file } = evidence;
  try {
    const database = await isDatabase(file);
    if (E.isLeft(database)) return database;
    const driver = await loadDriver(file, evidence);
    if (E.isLeft(driver)) return driver;
    const store = await openedAt(evidence, driver.right, await copyWhenQuiet(file));
    return E.isLeft(store) && store.left.code === 'store-read-only'
      ? await openedAt(evidence, driver.right, await copyToPrivateFolder(file))
      : store;
  } catch (thrown) {
    return E.left(storeError('store-not-opened', { store: file, ...explainThrown(thrown) }, thrown));
  }
};

/**
 * Opens a file without changing a byte of it or of its folder. SQLite would create files beside the database,
 * so the function opens a copy of the database. If another process uses the database, these files exist
 * already, and the function opens the database itself. If a killed process left these files in a folder
 * without write permission, SQLite cannot read them, and the function opens a copy, too.
 */
export const openEvidence = async (given: SqliteEvidence): Answer<EventStore> => {
  const evidence = requireOptions(given, ['file']);
  return E.isLeft(evidence) ? evidence : openAsItIs(evidence.right);
};
