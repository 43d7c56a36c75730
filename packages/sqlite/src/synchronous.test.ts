import { orThrow } from '@torioki/event-store';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { openSqliteDocuments } from './open-sqlite-documents.js';
import { openRegistry } from './testing/open-registry.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

const [normal, full] = [1, 2];

it.each([
  ['a history', full, openStore],
  ['a registry', full, openRegistry],
  [
    'documents, which can be rebuilt,',
    normal,
    async (file: string) => orThrow(await openSqliteDocuments({ file, librarySystem })).documents,
  ],
])(
  'the file of %s is kept with synchronous = %i, as its own connection reports',
  async (_, synchronous, open) => {
    const prepare = vi.spyOn(Database.prototype, 'prepare');
    const { close } = await open(scratchFile());
    const db = prepare.mock.contexts.at(-1) as Database.Database;
    prepare.mockRestore();
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(synchronous);
    await close();
  },
);
