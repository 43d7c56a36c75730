import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orThrow, type EventStore, type OpenedStore, type StoredEvent } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { openSqliteEventStore } from '@torioki/sqlite';
import { inMemory, librarySystem } from '../scenarios/scenario.js';

/** Calls `use` with the path of a database file in a new folder. Removes the folder afterwards. */
export const withScratchFile = async <A>(use: (file: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  try {
    return await use(join(folder, 'library.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Calls the given function with a store that contains a history. */
export type WithStore = <A>(
  history: readonly StoredEvent[],
  use: (store: EventStore) => Promise<A>,
) => Promise<A>;

export const withNew =
  (open: () => Promise<OpenedStore>): WithStore =>
  async (history, use) => {
    const { store } = orThrow(await open());
    try {
      await unwrapAnswer(store.copy(history));
      return await use(store);
    } finally {
      await store.close();
    }
  };

export const withSqlite: WithStore = (history, use) =>
  withScratchFile((file) => withNew(() => openSqliteEventStore({ file, librarySystem }))(history, use));

export const withMemory = withNew(() => Promise.resolve({ is: 'opened', store: inMemory() }));
