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
import { answered, failedWith, record, someEvent } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { librarySystem, opened } from './testing/opened.js';
import { scratchFile } from './testing/scratch-file.js';

const evidence = (file: string) => openSqliteEventStore({ file, readOnly: true });

/** The names and the content of a file's folder. */
const folderOf = (file: string): readonly string[] =>
  readdirSync(dirname(file), { withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return `${entry.name} ${entry.isFile() ? hash('sha256', readFileSync(path)) : ''}`;
  });

/** Others copy evidence, too, at the same time. Here nobody else does. */
const temporary = mkdtempSync(join(tmpdir(), 'torioki-'));
beforeAll(() => void vi.stubEnv('TMPDIR', temporary));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});

const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('torioki-evidence-')).length;

const closedStore = async (): Promise<string> => {
  const file = scratchFile();
  const store = await opened(file);
  await record(store, [someEvent()]);
  await store.close();
  return file;
};

/** What is left of a store whose process was killed: its last event stands in the log only. */
const killedStore = async (parts: readonly string[]): Promise<string> => {
  const file = scratchFile();
  const left = scratchFile();
  const store = await opened(file);
  await record(store, [someEvent()]);
  ['', ...parts].forEach((part) => copyFileSync(file + part, left + part));
  return left;
};

const read = async (file: string) => {
  const store = orThrow(await evidence(file)).store;
  const { position } = await answered(store.check());
  await store.close();
  return { librarySystem: store.librarySystem, position };
};

describe('a file that is opened only to be read', () => {
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

  it('is read in a folder that nobody may write', async () => {
    const file = await closedStore();
    chmodSync(file, 0o444);
    chmodSync(dirname(file), 0o555);
    expect(await read(file)).toEqual({ librarySystem, position: 1 });
    expect(readdirSync(dirname(file))).toEqual(['library.db']);
    chmodSync(dirname(file), 0o755);
  });

  it('is read with the log and the index of the log that a killed process left', async () => {
    const file = await killedStore(['-wal', '-shm']);
    expect(await read(file)).toEqual({ librarySystem, position: 1 });
    expect(readdirSync(dirname(file))).toEqual(['library.db', 'library.db-shm', 'library.db-wal']);
  });

  it('shows what a writer, who has it open, goes on to record', async () => {
    const file = scratchFile();
    const writer = await opened(file);
    await record(writer, [someEvent()]);
    const store = orThrow(await evidence(file)).store;
    await record(writer, [someEvent()]);
    expect(await answered(store.check())).toMatchObject({ position: 2 });
    await store.close();
  });

  it('may be asked whose it is', async () => {
    const file = await closedStore();
    const other = openSqliteEventStore({ file, readOnly: true, librarySystem: 'library-2' });
    const details = { store: file, expected: 'library-2', found: librarySystem };
    expect(await failedWith('other-library-system', other)).toEqual(details);
  });

  it('tells of the file by its own path', async () => {
    const file = await closedStore();
    const db = new Database(file);
    db.exec('DELETE FROM event');
    db.close();
    const store = orThrow(await evidence(file)).store;
    await store.close();
    expect(await failedWith('store-unavailable', store.read('everything'))).toMatchObject({ store: file });
  });
});

describe('what is no history', () => {
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
  ] as const)('is not opened, nor is anything made or changed: %s', async (_, code, make) => {
    const file = scratchFile();
    make(file);
    const [before, copiesBefore] = [folderOf(file), copies()];
    expect(await failedWith(code, evidence(file))).toMatchObject({ store: file });
    expect(folderOf(file)).toEqual(before);
    expect(copies()).toBe(copiesBefore);
  });

  it('is not opened without a path', async () => {
    const opening = openSqliteEventStore({ readOnly: true } as never);
    expect(await failedWith('invalid-input', opening)).toMatchObject({ path: 'file' });
  });
});
