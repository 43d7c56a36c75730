import { orThrow } from '@torioki/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, StoredEvent } from '@torioki/event-store';
import { answered } from '@torioki/event-store/contract';
import { openSqliteEventStore } from '@torioki/sqlite';
import { inMemory, librarySystem } from '../scenarios/scenario.js';

/** Uses the path of a database file in a folder of its own. The folder is removed afterwards. */
export const withScratchFile = async <A>(use: (file: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  try {
    return await use(join(folder, 'library.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const openFile = async (file: string): Promise<EventStore> =>
  orThrow(await openSqliteEventStore({ file, librarySystem })).store;

/** Uses a store that holds a history. */
export type WithStore = <A>(
  history: readonly StoredEvent[],
  use: (store: EventStore) => Promise<A>,
) => Promise<A>;

export const withSqlite: WithStore = (history, use) =>
  withScratchFile(async (file) => {
    const store = await openFile(file);
    try {
      await answered(store.copy(history));
      return await use(store);
    } finally {
      await store.close();
    }
  });

export const withMemory: WithStore = async (history, use) => {
  const store = inMemory();
  await answered(store.copy(history));
  return use(store);
};
