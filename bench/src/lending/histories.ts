import type { EventStore } from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { openSqliteEventStore } from '@torioki/sqlite';
import { fileOf } from '../folder.js';
import { orThrow } from '../or-throw.js';
import { recordAll } from '../validated.js';
import { lives } from './lives.js';

export const librarySystem = 'bench';

/** The first events of the history of a library in which many books are under way. */
export function* firstOf(events: number): Generator<LendingEvent, void> {
  let left = events;
  for (const event of lives()) {
    if (left === 0) return;
    yield event;
    left -= 1;
  }
}

/** A store on SQLite, in a file of its own. */
export const sqliteStore = async (name: string): Promise<EventStore> =>
  orThrow(await openSqliteEventStore({ file: fileOf(name), librarySystem }));

/** A store on SQLite that holds a history. */
export const sqliteStoreOf = async (name: string, history: Iterable<LendingEvent>): Promise<EventStore> => {
  const store = await sqliteStore(name);
  await recordAll(store, lendingEventCodec, history);
  return store;
};
