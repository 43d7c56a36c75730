import { join } from 'node:path';
import { orThrow, type EventStore } from '@torioki/event-store';
import { eventStoreContract, type Opening, scratchFolder } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { eventsPerBlock } from './derived-tables.js';
import { eventFile } from './event-file.js';
import { openEvidence } from './evidence.js';
import { openFile } from './open-file.js';
import { sqliteEventStore } from './sqlite-event-store.js';

const folder = scratchFolder(afterAll);

const fileOf = ({ librarySystem }: Opening): string => join(folder, `${librarySystem}.db`);

const opening =
  (blockSize: number) =>
  async (opening: Opening): Promise<EventStore> => {
    const options = { file: fileOf(opening), ...opening };
    return orThrow(await openFile(options, eventFile, (db) => sqliteEventStore(db, options, blockSize)));
  };

const openReadOnly = async (opening: Opening): Promise<EventStore> =>
  orThrow(await openEvidence({ file: fileOf(opening), readOnly: true }));

/** Restores SQLite's own backup of one file into another file that is open. */
const copied = async (from: string, to: string): Promise<void> => {
  const db = new Database(from);
  await db.backup(to);
  db.close();
};

const backUp = async (opening: Opening): Promise<() => Promise<void>> => {
  const [file, backup] = [fileOf(opening), `${fileOf(opening)}.backup`];
  await copied(file, backup);
  return () => copied(backup, file);
};

describe.each([eventsPerBlock, 3])('with an index of blocks of %i events', (blockSize) => {
  const open = opening(blockSize);
  const options = { open, reopen: open, openReadOnly, backUp };
  eventStoreContract({ afterEach, describe, expect, fc, it }, 'SQLite', options);
});
