import { orThrow } from '@torioki/event-store';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { Documents } from '@torioki/projection';
import { place, withLoans } from '@torioki/projection/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentsFile } from './documents-file.js';
import { openSqliteDocuments } from './open-sqlite-documents.js';
import { sqliteDocuments } from './sqlite-documents.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';
import { withDatabase } from './with-database.js';

const opening = (file: string) => openSqliteDocuments({ file, librarySystem });

const openedDocuments = async (file: string): Promise<Documents> => {
  const { documents } = orThrow(await opening(file));
  onTestFinished(() => documents.close());
  return documents;
};

/** Documents whose file can hardly grow. */
const fullDocuments = (file: string): Documents => {
  const documents = orThrow(
    withDatabase(file, { ...documentsFile, librarySystem }, (db) => {
      db.pragma('max_page_count = 40');
      return sqliteDocuments(db, { librarySystem, clock: () => Date.now(), leaseMs: 5_000 });
    }),
  );
  onTestFinished(() => documents.close());
  return documents;
};

/** Reads the file as another program does. */
const read = (file: string, sql: string): readonly unknown[] => {
  const db = new Database(file, { readonly: true });
  onTestFinished(() => void db.close());
  return db.prepare(sql).all();
};

describe('a file of documents', () => {
  it('makes a file that only its owner can read, like the files that SQLite puts beside it', async () => {
    const file = scratchFile();
    await openedDocuments(file);
    const modes = [file, `${file}-wal`, `${file}-shm`].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });

  it('contains its library system and its version', async () => {
    const file = scratchFile();
    await openedDocuments(file);
    expect(read(file, 'PRAGMA application_id')).toEqual([{ application_id: documentsFile.applicationId }]);
    expect(read(file, 'PRAGMA user_version')).toEqual([{ user_version: documentsFile.migrations.length }]);
    expect(read(file, 'SELECT id FROM library_system')).toEqual([{ id: librarySystem }]);
  });

  it('is read by other programs with plain SQL, through a view of each serving model', async () => {
    const file = scratchFile();
    const documents = await openedDocuments(file);
    await withLoans(documents, '2021-04-22', '2021-05-04', '2021-04-20');
    await unwrapAnswer(documents.begin('patron-loans', 4));
    expect(
      read(
        file,
        `SELECT key, document ->> '$.dueDate' AS due, position, place FROM patron_loans
         WHERE list = 'lent' AND place < '2021-04-23' ORDER BY place`,
      ),
    ).toEqual([
      { key: 'loan 2', due: '2021-04-20', position: 2, place: '2021-04-20' },
      { key: 'loan 0', due: '2021-04-22', position: 0, place: '2021-04-22' },
    ]);
    expect(read(file, "SELECT model, version, checkpoint FROM generation WHERE state = 'serving'")).toEqual([
      { model: 'patron-loans', version: 3, checkpoint: 7 },
    ]);
    expect(
      read(
        file,
        `SELECT model, key, position, reason
         FROM quarantine JOIN generation ON generation.id = quarantine.generation`,
      ),
    ).toEqual([{ model: 'patron-loans', key: 'loan 9', position: 5, reason: 'it is rotten' }]);
  });

  it('shows other programs the new documents as soon as they serve', async () => {
    const file = scratchFile();
    const documents = await openedDocuments(file);
    await withLoans(documents, '2021-04-22');
    await withLoans(documents, '2021-05-04', '2021-05-05');
    expect(read(file, 'SELECT place FROM patron_loans ORDER BY place')).toEqual([
      { place: '2021-05-04' },
      { place: '2021-05-05' },
    ]);
  });
});

describe('opening documents', () => {
  it('refuses those of another library system', async () => {
    const file = scratchFile();
    await openedDocuments(file);
    const other = openSqliteDocuments({ file, librarySystem: 'library-2' });
    expect(await expectFailure('other-library-system', other)).toMatchObject({ found: librarySystem });
  });

  it('refuses a newer schema', async () => {
    const file = scratchFile();
    await (await openedDocuments(file)).close();
    const db = new Database(file);
    db.pragma('user_version = 99');
    db.close();
    expect(await expectFailure('newer-schema', opening(file))).toMatchObject({ found: 99 });
  });

  it('refuses a history, and leaves it unchanged', async () => {
    const file = scratchFile();
    await (await openStore(file)).close();
    const before = readFileSync(file);
    const { reason } = await expectFailure('store-not-opened', opening(file));
    expect(reason).toContain("another application's database); name another");
    expect(reason).not.toContain('remove');
    expect(readFileSync(file)).toEqual(before);
  });

  it('recommends removing its own file if it is damaged', async () => {
    const file = scratchFile();
    await (await openedDocuments(file)).close();
    const db = new Database(file);
    db.exec('DROP TABLE library_system');
    db.close();
    const { reason } = await expectFailure('store-not-opened', opening(file));
    expect(reason).toContain('remove it to rebuild them');
  });

  it('refuses a file that is not a database, or that cannot be opened', async () => {
    const file = scratchFile();
    writeFileSync(file, '書名,著者\n'.repeat(1_000));
    const { store, reason } = await expectFailure('store-not-opened', opening(file));
    expect(store).toBe(file);
    expect(reason).not.toContain('remove');
    const folder = scratchFile();
    mkdirSync(folder);
    await expectFailure('store-not-opened', opening(folder));
    await expectFailure('store-not-opened', opening(`${scratchFile()}/missing/views.db`));
  });
});

describe('documents in a file', () => {
  it('wait while another connection writes, and then continue', async () => {
    const file = scratchFile();
    const documents = await openedDocuments(file);
    const db = new Database(file);
    db.exec('BEGIN IMMEDIATE');
    const begun = documents.begin('patron-loans', 1);
    db.exec('COMMIT');
    db.close();
    expect(await unwrapAnswer(begun)).toMatchObject({ model: 'patron-loans', is: 'building' });
  });

  it('report that the disk is full, and still answer', async () => {
    const file = scratchFile();
    const documents = await openedDocuments(file);
    await withLoans(documents, '2021-04-22');
    const [generation] = await unwrapAnswer(documents.generations());
    const id = generation?.id ?? 0;
    const large = { key: 'large', document: 'あ'.repeat(1_000_000), position: 8, listing: null };
    const step = {
      generation: id,
      from: place(7),
      to: place(8),
      documents: [large],
      released: [],
      quarantined: [],
      serves: false,
    };
    const full = fullDocuments(file);
    await unwrapAnswer(full.lease('a worker', [id]));
    expect(await expectFailure('store-full', full.commit('a worker', [step]))).toEqual({ store: file });
    expect(await unwrapAnswer(full.generations())).toMatchObject([{ checkpoint: { position: 7 } }]);
    expect(await unwrapAnswer(full.read(id, ['large', 'loan 0']))).toMatchObject([{ key: 'loan 0' }]);
  });
});
