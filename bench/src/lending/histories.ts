import type { EventStore } from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { recordAll } from '../record-all.js';
import { sqliteStore } from '../stores.js';
import { lives } from './lives.js';

/** The first events of the history of a library in which many books are under way. */
export function* firstOf(events: number): Generator<LendingEvent, void> {
  let left = events;
  for (const event of lives()) {
    if (left === 0) return;
    yield event;
    left -= 1;
  }
}

/** A store on SQLite that holds a history. */
export const sqliteStoreOf = async (name: string, history: Iterable<LendingEvent>): Promise<EventStore> => {
  const store = await sqliteStore(name);
  await recordAll(store, lendingEventCodec, history);
  return store;
};
