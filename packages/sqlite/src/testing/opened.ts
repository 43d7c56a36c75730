import type { EventStore } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { onTestFinished } from 'vitest';
import { openSqliteEventStore } from '../open-sqlite-event-store.js';

export const librarySystem = 'library-1';

/** The store in a file, open for the running test. */
export const opened = async (file: string): Promise<EventStore> => {
  const store = await openSqliteEventStore({ file, librarySystem });
  if (E.isLeft(store)) throw store.left;
  onTestFinished(() => store.right.close());
  return store.right;
};
