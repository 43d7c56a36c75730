import { scratchFolder } from '@torioki/event-store/contract';
import { copyWithoutPseudonyms } from '@torioki/sqlite';
import Database from 'better-sqlite3';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orThrow } from 'torioki';
import { afterAll } from 'vitest';
import { librarySystem, openInFolder, type StoreName } from '../stores.js';
import type { Place } from './place.js';

const checkpoint = 'wal_checkpoint(TRUNCATE)';

/** Stores in the files of a folder. */
export const onSqlite = (): Promise<Place> => {
  const [folder, backups] = [scratchFolder(afterAll), scratchFolder(afterAll)];
  const pathOf = (name: StoreName) => join(folder, `${name}.db`);
  const backupOf = (name: StoreName, backup: string) => join(backups, `${backup}-${name}.db`);
  const filesOf = (name: StoreName) =>
    readdirSync(folder)
      .filter((file) => file.startsWith(name))
      .map((file) => join(folder, file));
  return Promise.resolve({
    open: (settings) => openInFolder(folder, settings),
    backUp: (name, backup) => copyFile(pathOf(name), backupOf(name, backup)),
    restore: async (name, backup) => {
      for (const file of filesOf(name)) rmSync(file);
      await copyFile(backupOf(name, backup), pathOf(name));
    },
    copyWithoutPseudonyms: async (backup) =>
      orThrow(
        await copyWithoutPseudonyms({
          librarySystem,
          from: pathOf('people'),
          to: backupOf('people', backup),
        }),
      ),
    readBytes: async (name) => {
      const database = new Database(pathOf(name));
      database.pragma(checkpoint);
      database.exec('VACUUM');
      database.pragma(checkpoint);
      database.close();
      return Promise.resolve(Buffer.concat(filesOf(name).map((file) => readFileSync(file))));
    },
    readRows: async (name) => {
      const database = new Database(pathOf(name), { readonly: true });
      const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
      const rows = tables.flatMap((table) => database.prepare(`SELECT * FROM "${String(table)}"`).all());
      database.close();
      return Promise.resolve(rows.map((row) => JSON.stringify(row)));
    },
  });
};
