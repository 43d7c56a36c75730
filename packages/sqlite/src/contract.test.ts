import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@torioki/event-store';
import { eventStoreContract, type Opening } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = ({ librarySystem }: Opening): string => join(folder, `${librarySystem}.db`);

const open = async (opening: Opening): Promise<EventStore> => {
  const store = await openSqliteEventStore({ file: fileOf(opening), ...opening });
  if (E.isLeft(store)) throw store.left;
  return store.right;
};

/** SQLite's own backup, restored by the same into the file that is open. */
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

eventStoreContract({ afterEach, describe, expect, fc, it }, 'SQLite', { open, reopen: open, backUp });
