import { orThrow, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, someEvent } from '@torioki/event-store/contract';
import { onTestFinished } from 'vitest';
import { eventFile } from '../event-file.js';
import { openFile } from '../open-file.js';
import { sqliteEventStore } from '../sqlite-event-store.js';

export const librarySystem = 'library-1';

/** Opens the store in a file for the running test. Its index covers whole blocks of `blockSize` events. */
export const openStore = async (file: string, blockSize?: number): Promise<EventStore> => {
  const store = orThrow(
    await openFile({ file, librarySystem }, eventFile, (db) =>
      sqliteEventStore(db, { librarySystem, clock: () => new Date() }, blockSize),
    ),
  );
  onTestFinished(() => store.close());
  return store;
};

/** Appends five events. With blocks of one event, only the index then finds the earlier events. */
export const appendMore = async (store: EventStore): Promise<void> => {
  await unwrapAnswer(store.append(Array.from({ length: 5 }, () => someEvent({ type: 'CopyAdded' }))));
};
