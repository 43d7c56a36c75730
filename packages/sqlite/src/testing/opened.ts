import type { EventStore } from '@torioki/event-store';
import { answered, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { onTestFinished } from 'vitest';
import { eventFile } from '../event-file.js';
import { openFile } from '../open-file.js';
import { sqliteEventStore } from '../sqlite-event-store.js';

export const librarySystem = 'library-1';

/** The store in a file, open for the running test; its index covers whole blocks of so many events. */
export const opened = async (file: string, blockSize?: number): Promise<EventStore> => {
  const store = await openFile({ file, librarySystem }, eventFile, (db) =>
    sqliteEventStore(db, { librarySystem, clock: () => new Date() }, blockSize),
  );
  if (E.isLeft(store)) throw store.left;
  onTestFinished(() => store.right.close());
  return store.right;
};

/** Records so much that what was there before is found by the index alone, where that covers single events. */
export const recordMore = async (store: EventStore): Promise<void> => {
  await answered(store.append(Array.from({ length: 5 }, () => someEvent({ type: 'CopyAdded' }))));
};
