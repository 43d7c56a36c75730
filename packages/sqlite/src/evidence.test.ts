import { orThrow } from '@torioki/event-store';
import { hash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unwrapAnswer, expectFailure, record, someEvent } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

const evidence = (file: string) => openSqliteEventStore({ file, readOnly: true });

/** The names and hashes of the files in a file's folder. */
const folderOf = (file: string): readonly string[] =>
  readdirSync(dirname(file), { withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return `${entry.name} ${entry.isFile() ? hash('sha256', readFileSync(path)) : ''}`;
  });

/**
 * A temporary folder for this test only, since other tests copy evidence into the shared one at the same
 * time.
 */
const temporary = mkdtempSync(join(tmpdir(), 'torioki-'));
beforeAll(() => void vi.stubEnv('TMPDIR', temporary));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});

const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('torioki-evidence-')).length;

const closedStore = async (): Promise<string> => {
  const file = scratchFile();
  const store = await openStore(file);
  await record(store, [someEvent()]);
  await store.close();
  return file;
};

/** The files that a killed process left of a store. The last event is only in the log. */
const killedStore = async (parts: readonly string[]): Promise<string> => {
  const file = scratchFile();
  const left = scratchFile();
  const store = await openStore(file);
  await record(store, [someEvent()]);
  ['', ...parts].forEach((part) => copyFileSync(file + part, left + part));
  return left;
};

const read = async (file: string) => {
  const store = orThrow(await evidence(file)).store;
  const { position } = await unwrapAnswer(store.check());
  await store.close();
  return { librarySystem: store.librarySystem, position };
};

describe('a file opened read-only', () => {
  it.each([
    ['closed', closedStore],
    ['left by a killed process', () => killedStore(['-wal'])],
  ])('is read, and neither it nor its folder changes: %s', async (_, made) => {
    const file = await made();
    const [before, copiesBefore] = [folderOf(file), copies()];
    expect(await read(file)).toEqual({ librarySystem, position: 1 });
    expect(folderOf(file)).toEqual(before);
    expect(copies()).toBe(copiesBefore);
  });

  it('is read in a folder without write permission', async () => {
    const file = await closedStore();
    chmodSync(file, 0o444);
    chmodSync(dirname(file), 0o555);
    expect(await read(file)).toEqual({ librarySystem, position: 1 });
    expect(readdirSync(dirname(file))).toEqual(['library.db']);
    chmodSync(dirname(file), 0o755);
  });

  it('is read with the log and its index, as a killed process left them', async () => {
    const file = await killedStore(['-wal', '-shm']);
    expect(await read(file)).toEqual({ librarySystem, position: 1 });
    expect(readdirSync(dirname(file))).toEqual(['library.db', 'library.db-shm', 'library.db-wal']);
  });

  it('shows the events that a writer records meanwhile', async () => {
    const file = scratchFile();
    const writer = await openStore(file);
    await record(writer, [someEvent()]);
    const store = orThrow(await evidence(file)).store;
    await record(writer, [someEvent()]);
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 2 });
    await store.close();
  });

  it('is refused if it belongs to another library system', async () => {
    const file = await closedStore();
    const other = openSqliteEventStore({ file, readOnly: true, librarySystem: 'library-2' });
    const details = { store: file, expected: 'library-2', found: librarySystem };
    expect(await expectFailure('other-library-system', other)).toEqual(details);
  });

  it('is named in errors by its own path', async () => {
    const file = await closedStore();
    const db = new Database(file);
    db.exec('DELETE FROM event');
    db.close();
    const store = orThrow(await evidence(file)).store;
    await store.close();
    expect(await expectFailure('store-unavailable', store.read('everything'))).toMatchObject({ store: file });
  });
});

describe('evidence that is not a history', () => {
  const database = (file: string, sql: string) => {
    const db = new Database(file);
    db.exec(sql);
    db.close();
  };

  it.each([
    ['a path that leads nowhere', 'store-not-opened', () => undefined],
    ['a folder', 'store-not-opened', (file: string) => mkdirSync(file)],
    ['an empty file', 'not-an-event-store', (file: string) => writeFileSync(file, '')],
    ['a text', 'not-an-event-store', (file: string) => writeFileSync(file, '書名,著者\n'.repeat(1_000))],
    ['a torn file', 'not-an-event-store', (file: string) => writeFileSync(file, 'SQLite format 3\0')],
    ['an empty database', 'not-an-event-store', (file: string) => database(file, 'VACUUM')],
    [
      "another program's database",
      'not-an-event-store',
      (file: string) => database(file, 'CREATE TABLE loan (id TEXT)'),
    ],
    [
      'a newer schema',
      'newer-schema',
      (file: string) => database(file, 'PRAGMA application_id = 0x544f5249; PRAGMA user_version = 99'),
    ],
  ] as const)('is not opened, and no file is created or changed: %s', async (_, code, make) => {
    const file = scratchFile();
    make(file);
    const [before, copiesBefore] = [folderOf(file), copies()];
    expect(await expectFailure(code, evidence(file))).toMatchObject({ store: file });
    expect(folderOf(file)).toEqual(before);
    expect(copies()).toBe(copiesBefore);
  });

  it('is not opened without a path', async () => {
    const opening = openSqliteEventStore({ readOnly: true } as never);
    expect(await expectFailure('invalid-input', opening)).toMatchObject({ path: 'file' });
  });
});
