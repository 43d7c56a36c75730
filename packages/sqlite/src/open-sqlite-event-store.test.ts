import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventFile } from './event-file.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { openStoreAndIntruder } from './testing/intruder.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

const { applicationId, migrations } = eventFile;

const opening = (file: string) => openSqliteEventStore({ file, librarySystem });

/** A closed store with one event, whose file was then changed with SQL. */
const altered = async (sql: string): Promise<string> => {
  const file = scratchFile();
  const store = await openStore(file);
  await unwrapAnswer(store.append([someEvent({ tags: ['copy:1'] })]));
  await store.close();
  const db = new Database(file);
  db.exec(sql);
  db.close();
  return file;
};

describe('opening', () => {
  it('makes a file that only its owner can read, like the files that SQLite puts beside it', async () => {
    const file = scratchFile();
    const store = await openStore(file);
    await unwrapAnswer(store.append([someEvent({ tags: ['copy:1'] })]));
    const modes = [file, `${file}-wal`, `${file}-shm`].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });

  it('makes a file that contains its library system and its version', async () => {
    const file = scratchFile();
    await openStore(file);
    const db = new Database(file, { readonly: true });
    onTestFinished(() => void db.close());
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.prepare('SELECT id FROM library_system').pluck().all()).toEqual([librarySystem]);
  });

  it('lets several stores make the file at the same time', async () => {
    const file = scratchFile();
    const stores = await Promise.all([openStore(file), openStore(file), openStore(file)]);
    await Promise.all(stores.map((store) => unwrapAnswer(store.append([someEvent()]))));
    expect(await Promise.all(stores.map(findHeadPosition))).toEqual([3, 3, 3]);
  });

  it('refuses the history of another library system', async () => {
    const file = await altered('');
    const other = openSqliteEventStore({ file, librarySystem: 'library-2' });
    const details = { store: file, expected: 'library-2', found: librarySystem };
    expect(await expectFailure('other-library-system', other)).toEqual(details);
  });

  it('refuses a newer schema and leaves it unchanged', async () => {
    const file = await altered(`PRAGMA user_version = ${migrations.length + 1}`);
    const before = readFileSync(file);
    const details = { store: file, found: migrations.length + 1, known: migrations.length };
    expect(await expectFailure('newer-schema', opening(file))).toEqual(details);
    expect(readFileSync(file)).toEqual(before);
  });

  it("refuses another application's database and leaves it unchanged", async () => {
    const file = scratchFile();
    const db = new Database(file);
    db.exec('CREATE TABLE loan (id TEXT)');
    db.close();
    const before = readFileSync(file);
    expect(await expectFailure('not-an-event-store', opening(file))).toMatchObject({ store: file });
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([
    ['another application id', 'PRAGMA application_id = 7'],
    ['a missing table', 'DROP TABLE entry'],
  ])('refuses a database with %s', async (_, sql) => {
    expect(await expectFailure('not-an-event-store', opening(await altered(sql)))).toHaveProperty('reason');
  });

  it('refuses a file that is not a database and leaves it unchanged', async () => {
    const file = scratchFile();
    const text = '書名,著者\n'.repeat(1_000);
    writeFileSync(file, text);
    expect(await expectFailure('not-an-event-store', opening(file))).toMatchObject({ store: file });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each([
    ['in a folder that does not exist', (file: string) => join(file, 'nowhere', 'library.db')],
    [
      'that is a folder',
      (file: string) => {
        mkdirSync(file);
        return file;
      },
    ],
    ['in memory, where no history would be kept', () => ':memory:'],
  ])('refuses a file %s', async (_, where) => {
    const file = where(scratchFile());
    expect(await expectFailure('store-not-opened', opening(file))).toMatchObject({ store: file });
  });
});

describe('a damaged file', () => {
  it('is reported with its position if the content of an event is not JSON', async () => {
    const [store, db] = await openStoreAndIntruder();
    db.exec("UPDATE event SET data = '{' WHERE position = 3");
    const reads = [store.read('everything'), store.records(), store.read([{ tags: ['title:3'] }])];
    for (const read of reads)
      expect(await expectFailure('chain-broken', read)).toMatchObject({ position: 3 });
  });

  it('is reported if its pages are damaged', async () => {
    const file = await altered('');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096);
    writeFileSync(file, bytes);
    expect(await expectFailure('not-an-event-store', opening(file))).toMatchObject({ store: file });
  });
});
